import { describe, expect, test } from 'vitest';
import { isBoilerplate } from '../../../../src/page/reading/boilerplate.ts';
import { render } from '../render.ts';

const named = (html: string) => isBoilerplate(render(html).firstElementChild!);
const long = 'word '.repeat(250);

describe('boilerplate by its name is', () => {
  test.each([
    '<div class="byline">By us</div>',
    '<div class="article-author">Us</div>',
    '<span class="publish-date">Today</span>',
    '<div class="image-caption">A table</div>',
    '<div class="shareTools">Share</div>',
    '<ul class="social-icons"></ul>',
    '<div id="newsletter-signup">Every morning</div>',
    '<div class="read-more">Another story</div>',
    '<div class="td-related-posts">Another story</div>',
    '<div class="m-CookieBanner">We use cookies</div>',
    '<div class="c-paywall__box">Subscribe</div>',
    '<div class="paywall-offer">Subscribe</div>',
    `<div class="section-related_list">${long}</div>`,
    `<div class="td-related-posts">${long}</div>`,
    '<div class="star-rating">4 of 5</div>',
    '<span class="wp-block-button">Go</span>',
    '<div class="newsletter-popup">Every morning</div>',
    '<div id="most-popular">Another story</div>',
    '<h3 class="related-title">More</h3>',
    `<div class="fb-comments">${long}</div>`,
    `<ol class="commentlist">${long}</ol>`,
    `<ol class="comment-list">${long}</ol>`,
    `<div class="ads">${long}</div>`,
    `<div class="adsbygoogle">${long}</div>`,
    `<div class="ad-slot">${long}</div>`,
    `<div class="comments">${long}</div>`,
    `<div id="disqus_thread">${long}</div>`,
    `<div class="related-stories">${long}</div>`,
    `<div class="ad">${long}</div>`,
  ])('%#: %s', (html) => {
    expect(named(html)).toBe(true);
  });
});

describe('no boilerplate is', () => {
  test.each([
    '<div>Text</div>',
    '<div class="article-body">Text</div>',
    '<div class="leader">a word in a word</div>',
    '<div class="social-media-embed">What was said elsewhere</div>',
    '<blockquote class="twitter-tweet" id="share-1">What was said elsewhere</blockquote>',
    '<div class="pushbutton">a word in a word</div>',
    '<h2 id="the-most-popular-tools-to-date">A heading, whose id is made of its words</h2>',
    '<h3 class="wp-block-heading" id="h-related-work">A heading</h3>',
    '<h2 id="comments-of-the-minister">A heading</h2>',
    `<div class="commentary">${long}</div>`,
    `<div class="adagio">${long}</div>`,
    '<span class="tooltip">What a word means</span>',
    '<div class="price-index">Prices in May</div>',
    '<div class="metadiscussion">Text</div>',
    '<div class="updates-of-the-day">Text</div>',
    '<div class="adapted">Text</div>',
    '<div class="text" id="content">Text</div>',
    `<div class="content-with-sidebar">${long}</div>`,
    `<div class="share-wrapper">${long}</div>`,
    '<div class="header-banner"><h1>The title</h1></div>',
    `<div class="ad-layout"><h1>The title</h1>${long}</div>`,
    `<div class="related-and-story"><h1>The title</h1>${long}</div>`,
    '<p class="paywall">What is behind it</p>',
    '<div class="story paywall">What is behind it</div>',
    '<div class="field field--name-body field--label-hidden">Text</div>',
    '<div id="content" class="no-sidebars">Text</div>',
    '<div class="layout-no-comments">Text</div>',
    `<div class="interrelated">${long}</div>`,
  ])('%#: %s', (html) => {
    expect(named(html)).toBe(false);
  });
});
