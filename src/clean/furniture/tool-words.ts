/** Words that a page's own controls are made of, as alternatives of a pattern: sharing, printing, accounts, sections of the site. */
const controls = [
  'share(?:-line)?(?: (?:this|on|via|to|it).*)?', 'tweet', 'print(?: (?:this|page|article|version).*)?', 'save', 'e-?mail(?: (?:this|article|us|a friend))?', 'send(?: (?:to|by) .*)?',
  'copy(?: (?:link|url|to clipboard).*)?', 'link(?: copied)?', 'bookmark', 'pin(?: it)?', 'like', 'follow(?: us)?(?: on .*)?', 'subscribe(?: now)?', 'sign (?:in|up|out)', 'log ?(?:in|out|on)', 'register', 'join(?: us)?', 'my (?:account|profile|slugs)',
  'facebook', 'twitter', 'x', 'f', 't', 'in', 'wa', 'x \\(twitter\\)', 'telegram', 'whats ?app', 'linked ?in', 'instagram', 'you ?tube', 'tik ?tok', 'reddit', 'pinterest', 'flipboard', 'viber', 'vk', 'ok', 'weibo', 'wechat', 'line', 'messenger', 'bluesky', 'threads', 'mastodon', 'signal', 'pocket', 'tumblr', 'google(?: news| play)?', 'snapchat', 'rss(?: feed)?', 'podcasts?', 'apple(?: store| news| podcasts)?', 'app store', 'play (?:market|store)', 'rumble', 'discord', 'substack',
  'menu', 'search', 'home', 'back(?: to (?:top|home).*)?', 'top', 'close', 'skip to .*', 'navigation', 'toggle.*', 'open .*menu', 'more', 'next', 'prev(?:ious)?', 'all', 'night[_ ]theme', 'dark mode', 'light mode', 'night mode', 'high contrast', 'sound o(?:n|ff)', 'auto-?refresh.*', 'newest first', 'oldest first', 'sort by.*', 'live', 'on air', 'watch(?: live)?', 'listen(?: to (?:this|the) (?:article|story|report))?.*', 'play', 'pause', 'audio', 'video', 'photos?', 'pictures?', 'gallery', 'font(?: size)?', 'text size', 'a[-+]?', 'aa?', 'zoom', 'translate', 'language', 'edition.*', 'edit', 'report (?:an? )?(?:error|mistake|typo|abuse)', 'rate (?:this|it).*', 'comments?', 'reply', 'leave a comment', 'post', 'donate', 'support(?: us)?', 'gift(?: article)?', 'premium', 'advertise(?: with us)?', 'about(?: us| me)?', 'contact(?: us)?', 'terms.*', 'privacy.*', 'cookies?.*', 'careers', 'jobs', 'archive.*', 'old posts', 'guestbook', 'sitemap', 'help', 'faq', 'rss', 'embargoes', 'download(?: our)? app', 'get the app', 'app', 'allow notifications.*', 'notifications?', 'later', 'yes', 'no', 'accept(?: all)?', 'reject(?: all)?', 'manage', 'ok', 'got it', 'agree', 'view full site', 'click here', 'show more', 'load more', 'view all', 'see all', 'read more', 'expand', 'hide',
  'add to (?:favou?rites|reading list|bookmarks)', 'clip', 'cite', 'permalink', 'trackback', 'embed', 'hd', 'pdf', 'liked the story.*',
]; // prettier-ignore

const sections = [
  'news', 'world', 'nation(?:al)?', 'region(?:al)?', 'local', 'international', 'global', 'politics', 'business', 'economy', 'markets?', 'finance', 'money', 'property', 'motoring', 'sports?', 'culture', 'arts?', 'entertainment', 'lifestyle', 'life', 'health', 'science', 'tech(?:nology)?', 'environment', 'climate', 'travel', 'weather.*', 'opinions?', 'editorials?', 'analysis', 'features?', 'interviews?', 'investigations?', 'conflicts?', 'wars?', 'defen[cs]e', 'security', 'military', 'fronts?', 'front ?lines?', 'front page', 'camps', 'human rights', 'society', 'education', 'religion', 'history', 'obituaries', 'classifieds', 'letters', 'crossword', 'cartoons?', 'voices', 'maps?', 'latest(?: news)?', 'breaking(?: news)?', 'trending', 'headlines', 'middle east', 'africa', 'asia', 'europe', 'americas?', 'uk', 'us', 'usa', 'homeland', 'exclusive', 'top stories', 'most read', 'special reports?', 'fact check', 'live updates', 'update',
]; // prettier-ignore

/** A whole segment that is one of the page's controls. */
export const controlWord = new RegExp(`^(?:${controls.join('|')})$`, 'i');

/** A whole segment that names a section of a newspaper. */
export const sectionWord = new RegExp(`^(?:${sections.join('|')})$`, 'i');

/** What counters count, after or before a number: "41K views", "Read: 8210", "7 people are reading this". */
export const counter =
  /^(?:total )?(?:(?:[\d.,\s]*\d\s*[KkMm]?\s*)?(?:page ?views|views?|reads?|shares?|readers?|comments?|replies|likes?|hits|followers|following|listeners|reactions?|claps|upvotes|updates|(?:people|readers?) (?:is|are) (?:reading|watching|viewing|following|discussing|here|online)\b.{0,30}|online)|(?:page ?views|views?|reads?|shares?|readers?|comments?|hits|visits?|seen)\s*[:(]\s*[\d.,\s]*[KkMm]?\)?)$/i;

/** How long something takes to read, hear or see: "3 min read", "Listen to this article (4 min)", "1:12". */
export const duration =
  /^(?:(?:reading|listening|read) time:?\s*)?(?:about |~)?\d{1,3}(?::\d\d)?\s*-?(?:min(?:ute)?s?|sec(?:ond)?s?)?\.?(?: (?:read|listen|watch|reading))?(?: time)?$/i;
