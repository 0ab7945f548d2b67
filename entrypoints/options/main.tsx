import '../../src/views/options/options.css';
import { render } from 'preact';
import { Options } from '../../src/views/options/options.tsx';
import { setPageLanguage } from '../../src/views/shared/page-language.ts';

setPageLanguage();
render(<Options />, document.getElementById('root')!);
