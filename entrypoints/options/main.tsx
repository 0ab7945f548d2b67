import '../../src/ui/options/options.css';
import { showPage } from '../../src/ui/components/show-page.tsx';
import { Options } from '../../src/ui/options/options.tsx';

showPage(Options, document.getElementById('root')!);
