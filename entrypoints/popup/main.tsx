import '../../src/ui/popup/popup.css';
import { showPage } from '../../src/ui/components/show-page.tsx';
import { Popup } from '../../src/ui/popup/popup.tsx';

showPage(Popup, document.getElementById('root')!);
