import type { PageElement } from './dom.ts';

/** What an element's tag, role, class and id say of it. */
export type Hint = 'furniture' | 'comments' | 'caption' | 'credit' | 'hidden' | 'meta' | 'content' | null;

const furnitureTags = new Set(
  'nav aside footer form button select option input label dialog menu iframe fieldset amp-ad amp-social-share amp-sidebar amp-consent datalist progress audio video'.split(
    ' ',
  ),
);
const roles =
  /^(?:navigation|banner|complementary|contentinfo|dialog|search|menu|menubar|toolbar|alert|alertdialog|tablist)$/i;

const words = (list: string) => new RegExp(`(?:^|[\\s_-])(?:${list})(?:$|[\\s_-]|\\d)`, 'i');

const furniture = words(
  'ad|ads|advert|adverts|advertisement|advertising|adslot|adunit|banner|breadcrumbs?|cookies?|consent|gdpr|copyright|disclaimer|footer|foot|header-nav|masthead|menus?|nav|navbar|navigation|newsletter|newsletters|signup|sign-up|subscribe|subscription|subscriptions|outbrain|taboola|pagination|pager|paywall|popup|modal|overlay|promo|promos|promotion|related|relatedposts|related-posts|recommended|recommendations|more-stories|read-more|readmore|read-next|readnext|most-read|mostread|popular|trending|share|sharing|shares|sharedaddy|share-buttons|social|socials|social-media|sidebar|side-bar|widget|widgets|skip|skip-link|sponsor|sponsored|sponsors|tags|tag-list|taglist|tag-cloud|tagcloud|teaser|teasers|toolbar|tools|topics|utility|jp-relatedposts|addtoany|addthis|sticky|toc|login|search|searchform|rating|ratings|poll|follow|follow-us|print|copy|donate|donation|support-us|alert|next-prev|prev-next|post-navigation|nav-links|author-box|author-bio|authorbox|about-author|bio|entry-footer|post-footer|article-footer|entry-utility|yarpp|crp_related|rp4wp|wp-block-latest-posts|latest|feedback|survey|app-download|hidden|sr-only|screen-reader-text|visually-hidden|visuallyhidden',
);
const comments = words(
  'comments?|comment-list|commentlist|comment-form|respond|disqus|disqus_thread|discussion|replies|livefyre|commentaires|kommentare',
);
const caption = words(
  'caption|captions|figcaption|wp-caption-text|image-caption|photo-caption|cutline|img-caption|media-caption|imagecaption|legend',
);
const credit = words(
  'credit|credits|photo-credit|image-credit|img-credit|photographer|copyright-holder|media-credit|caption-credit',
);
const meta = words(
  'meta|metadata|byline|bylines|by-line|by|author|authors|dateline|date|time|timestamp|published|post-date|pubdate|post-meta|entry-meta|article-meta|kicker|eyebrow|category|categories|section-name|reading-time|views|when|updated|posted-on|info|postinfo|post-info|dachzeile|overline',
);
const content = words(
  'article-body|articlebody|story-body|storybody|entry-content|post-content|article-content|post-body|entry|story|content-body|article__body|articletext|article-text|main-content|post_content|single-content|td-post-content|text',
);

/** Answers already given; pages and sites repeat the names of their elements. Forgotten when it is full. */
const known = new Map<string, Hint>();
const mostKnown = 20_000;

/** Reads an element's own hint, the ancestors' left aside. Names never outweigh a whole page: `body` and `main` have none. */
export function hintOf({ tag, attributes }: PageElement): Hint {
  if (tag === 'body' || tag === 'html' || tag === 'main') return null;
  if (isHidden(attributes)) return 'hidden';
  const { class: names = '', id = '', role = '', itemprop = '' } = attributes;
  if (names === '' && id === '' && role === '' && itemprop === '') return hintOfTag(tag);
  if (names.length + id.length > 2000) return plainHint(tag, '', role, itemprop);
  const key = `${tag}\t${names}\t${id}\t${role}\t${itemprop}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const spread = `${names} ${id}`.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__|--/g, '-');
  const hint = plainHint(tag, spread, role, itemprop);
  known.set(key, hint);
  return hint;
}

/** The hint of an element without names of its own. */
function hintOfTag(tag: string): Hint {
  if (tag === 'figcaption') return 'caption';
  if (furnitureTags.has(tag)) return 'furniture';
  return tag === 'time' || tag === 'address' ? 'meta' : null;
}

function plainHint(tag: string, names: string, role: string, itemprop: string): Hint {
  if (tag === 'figcaption') return 'caption';
  if (names.length > 1) {
    if (credit.test(names)) return 'credit';
    if (caption.test(names)) return 'caption';
    if (comments.test(names)) return 'comments';
    if (tag !== 'article' && furniture.test(names) && !content.test(names)) return 'furniture';
  }
  if (furnitureTags.has(tag) || roles.test(role)) return 'furniture';
  if (tag === 'time' || tag === 'address' || meta.test(names)) return 'meta';
  return content.test(names) || /articleBody/i.test(itemprop) ? 'content' : null;
}

function isHidden({ hidden, style }: PageElement['attributes']): boolean {
  if (hidden !== undefined) return true;
  return style !== undefined && /display:\s*none|visibility:\s*hidden/i.test(style.slice(0, 500));
}
