import '../../src/views/options/options.css';
import { Options } from '../../src/views/options/options.tsx';
import { showPage } from '../../src/views/shared/show-page.tsx';

showPage(Options, document.getElementById('root')!);
