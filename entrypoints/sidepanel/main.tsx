import '../../src/views/panel/panel.css';
import { Panel } from '../../src/views/panel/panel.tsx';
import { showPage } from '../../src/views/shared/show-page.tsx';

showPage(Panel, document.getElementById('root')!);
