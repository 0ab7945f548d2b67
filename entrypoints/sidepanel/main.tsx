import '../../src/views/panel/panel.css';
import { render } from 'preact';
import { Panel } from '../../src/views/panel/panel.tsx';
import { setPageLanguage } from '../../src/views/shared/page-language.ts';

setPageLanguage();
render(<Panel />, document.getElementById('root')!);
