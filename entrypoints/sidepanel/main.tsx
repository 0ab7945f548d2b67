import '../../src/ui/panel/panel.css';
import { showPage } from '../../src/ui/components/show-page.tsx';
import { Panel } from '../../src/ui/panel/panel.tsx';

showPage(Panel, document.getElementById('root')!);
