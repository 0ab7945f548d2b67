import '../../src/views/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../src/views/popup/popup.tsx';
import { setPageLanguage } from '../../src/views/shared/page-language.ts';

setPageLanguage();
render(<Popup />, document.getElementById('root')!);
