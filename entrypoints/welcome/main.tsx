import '../../src/ui/welcome/welcome.css';
import { createCard } from '../../src/card/card.ts';
import { MARK_PAINTER, type MakePainter } from '../../src/page/marks/painters/choose-painter.ts';
import { createMarkPainter } from '../../src/page/marks/painters/mark-painter.ts';
import { LATE_PARTS, type MakeLateParts } from '../../src/page/navigation/late-navigation.ts';
import { LateParts } from '../../src/page/navigation/late-parts.ts';
import { PageSession } from '../../src/page/page-session.ts';
import { showPage } from '../../src/ui/components/show-page.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';

showPage(Welcome, document.getElementById('root')!);

// What a page brings in when it needs it is part of this page: scripts are injected into pages of the web only.
const world = globalThis as { [LATE_PARTS]?: MakeLateParts; [MARK_PAINTER]?: MakePainter };
const card = createCard(import.meta.env.MODE === 'production' ? 'closed' : 'open');
world[LATE_PARTS] = (page) => new LateParts(page, card);
world[MARK_PAINTER] = createMarkPainter;
for (const sheet of ['/highlights.css', '/marks.css']) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  document.head.append(link);
}
void new PageSession(document).start();
