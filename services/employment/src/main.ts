import { runService } from '@shouwang/service';
import { createEmployment } from './service.ts';

runService('employment', createEmployment);
