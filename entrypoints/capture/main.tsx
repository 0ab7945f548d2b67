import '../../src/ui/studio/capture/capture.css';
import { showPage } from '../../src/ui/components/show-page.tsx';
import { CaptureWindow } from '../../src/ui/studio/capture/capture-window.tsx';

showPage(CaptureWindow, document.getElementById('root')!);
