import { runService } from '@shouwang/service';
import { createMonitoring } from './service.ts';

runService('monitoring', createMonitoring, { needsPersonalDataKeys: true });
