import '../../src/ui/studio/studio.css';
import { showPage } from '../../src/ui/components/show-page.tsx';
import { Studio } from '../../src/ui/studio/studio.tsx';

showPage(Studio, document.getElementById('root')!);
