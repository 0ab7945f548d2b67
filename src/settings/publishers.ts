/**
 * News publishers whose pages are annotated from the day of installation, by region. The list is frozen with the first
 * release: a wider one would make browsers disable the extension until the reader agrees again. Any other site is
 * reached by the toolbar button, or by the reader's own "always on this site".
 */
export const PUBLISHERS = {
  world: ['aljazeera.com', 'apnews.com', 'afp.com', 'bbc.com', 'bbc.co.uk', 'cnn.com', 'euronews.com', 'reuters.com'],
  britain: [
    'economist.com',
    'ft.com',
    'independent.co.uk',
    'news.sky.com',
    'telegraph.co.uk',
    'theguardian.com',
    'thetimes.com',
  ],
  northAmerica: [
    'abcnews.go.com',
    'axios.com',
    'bloomberg.com',
    'cbc.ca',
    'cbsnews.com',
    'cnbc.com',
    'foreignpolicy.com',
    'foxnews.com',
    'latimes.com',
    'nbcnews.com',
    'npr.org',
    'nytimes.com',
    'politico.com',
    'theatlantic.com',
    'theglobeandmail.com',
    'thehill.com',
    'usatoday.com',
    'voanews.com',
    'washingtonpost.com',
    'wsj.com',
  ],
  europe: [
    'derstandard.at',
    'dw.com',
    'elpais.com',
    'faz.net',
    'france24.com',
    'lemonde.fr',
    'nzz.ch',
    'politico.eu',
    'rferl.org',
    'spiegel.de',
    'sueddeutsche.de',
    'tagesschau.de',
    'yle.fi',
    'zeit.de',
  ],
  ukraine: ['interfax.com.ua', 'kyivindependent.com', 'kyivpost.com', 'pravda.com.ua', 'ukrinform.net', 'unian.info'],
  russia: ['interfax.com', 'kommersant.ru', 'meduza.io', 'novayagazeta.eu', 'rt.com', 'tass.com', 'themoscowtimes.com'],
  asiaAndPacific: [
    'abc.net.au',
    'asahi.com',
    'caixinglobal.com',
    'cgtn.com',
    'channelnewsasia.com',
    'chinadaily.com.cn',
    'globaltimes.cn',
    'japantimes.co.jp',
    'nikkei.com',
    'scmp.com',
    'straitstimes.com',
    'thediplomat.com',
    'thehindu.com',
    'xinhuanet.com',
  ],
  middleEastAfricaLatinAmerica: [
    'aa.com.tr',
    'allafrica.com',
    'arabnews.com',
    'folha.uol.com.br',
    'haaretz.com',
    'middleeasteye.net',
  ],
} as const;

/** Match patterns of the listed publishers, subdomains included. */
export const PUBLISHER_MATCHES = Object.values(PUBLISHERS)
  .flat()
  .map((host) => `*://*.${host}/*`);

/** Pages served from this machine, in demo and testing builds only. */
export const LOCAL_PAGES = ['http://localhost/*', 'http://127.0.0.1/*'];
