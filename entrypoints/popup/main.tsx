import '../../src/views/popup/popup.css';
import { Popup } from '../../src/views/popup/popup.tsx';
import { showPage } from '../../src/views/shared/show-page.tsx';

showPage(Popup, document.getElementById('root')!);
