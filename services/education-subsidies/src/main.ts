import { runService } from '@shouwang/service';
import { createEducationSubsidies } from './service.ts';

runService('education-subsidies', createEducationSubsidies);
