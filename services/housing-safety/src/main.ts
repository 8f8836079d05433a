import { runService } from '@shouwang/service';
import { createHousingSafety } from './service.ts';

runService('housing-safety', createHousingSafety);
