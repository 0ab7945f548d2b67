const STYLE = `
  :root { color-scheme: light dark }
  body { margin: 0; padding: 24px 32px; background: light-dark(#fdfcf9, #16181b); color: light-dark(#1c1b19, #e7e4de);
    font: 19px/1.65 Charter, Georgia, "Noto Serif", "Noto Serif CJK SC", serif }
  h1 { margin: 0 0 10px; font-size: 27px; line-height: 1.25 }
  p { margin: 0 0 14px }`;

/** Small articles, all of them invented, by what they are written in: the attributes of the page and its text. */
const TEXTS = {
  latin: [
    'lang="en"',
    'A paper and its readers',
    'Two years ago China put forward a 12-point peace plan for Ukraine, and every capital that has quoted it since has quoted the point that it likes best. NATO had no kind word for it. Xi Jinping spoke of it on every one of his journeys, and Vladimir Putin called parts of it a basis for talks.',
    'In Kyiv the answer was a question: whether Russia would have to leave. The paper upholds sovereignty and territorial integrity, and does not say so.',
  ],
  chinese: [
    'lang="zh"',
    '一份文件和它的读者',
    '习近平在北京谈到乌克兰危机，中国提出的十二点和平计划再次受到关注。各方对这份文件的看法仍然不同，没有人认为它会很快结束战争。记者们问了很多问题，得到的回答却总是一样的。',
    '泽连斯基在基辅听取了汇报，普京在莫斯科没有发表评论。北约秘书长说，他会仔细阅读这份文件，然后再作答复。',
  ],
  arabic: [
    'lang="ar" dir="rtl"',
    'ورقة وقراؤها',
    'قبل عامين طرحت الصين خطة سلام من اثنتي عشرة نقطة، وتحدث عنها الرئيس Xi Jinping في كل رحلاته، كما رد عليها حلف NATO في اليوم نفسه. لم يقرأها أحد من أولها إلى آخرها، واكتفى كل طرف بما يعجبه منها.',
    'وفي كييف كان رد Volodymyr Zelenskyy سؤالًا واحدًا: هل يعني ذلك أن تنسحب القوات؟ لم تقل الورقة شيئًا عن ذلك، وبقي السؤال دون جواب حتى اليوم في كل العواصم.',
  ],
} as const;

/** Pages to see marks on, by the last part of their address. */
export const MARK_PAGES: Record<string, string> = Object.fromEntries(
  Object.entries(TEXTS).map(([script, [attributes, title, ...paragraphs]]) => [
    script,
    `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  ]),
);
