import { describe, expect, test } from 'vitest';
import { readHtmlFacts } from '../../../src/documents/html-facts.ts';
import { type DocumentFacts, NO_FACTS } from '../../../src/documents/source-document.ts';

describe('what a page says of itself', () => {
  test.each<[string, Partial<DocumentFacts>]>([
    ['<title>Bridge | Gazette</title><h1>The  <i>old</i> bridge</h1>', { title: 'The old bridge' }],
    ['<title>Bridge | Gazette</title>', { title: 'Bridge | Gazette' }],
    ['<meta property="og:title" content="Bridge"><title>B</title>', { title: 'Bridge' }],
    ['<link rel="canonical" href="https://g.example/b">', { url: 'https://g.example/b' }],
    ['<link rel="canonical" href="/b">', {}],
    ['<link rel="canonical" href="javascript:alert(1)">', {}],
    ['<meta property="og:site_name" content="The Gazette">', { outlet: 'The Gazette' }],
    ['<meta property="article:published_time" content="2024-05-02T23:30:00-05:00">', { published: '2024-05-02' }],
    ['<script type="application/ld+json">{"datePublished": "2024-05-03"}</script>', { published: '2024-05-03' }],
    ['<time datetime="2024-05-04">4 May</time>', { published: '2024-05-04' }],
    ['<meta name="date" content="2024-02-31">', {}],
    ['<meta name="date" content="last week">', {}],
    ['<html lang="en_GB">', { lang: 'en-GB' }],
    ['<html lang="English, please">', {}],
    ['<meta name="author" content="A&#x202e;nn Lee">', { author: 'A nn Lee' }],
    ['', {}],
  ])('%s', (html, facts) => {
    expect(readHtmlFacts(html)).toEqual({ ...NO_FACTS, ...facts });
  });
});
