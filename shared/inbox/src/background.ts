import { systemViewer } from '@shouwang/viewer';

/** Events come from every region, and so do those that wait. */
export const background = systemViewer('consumer');
