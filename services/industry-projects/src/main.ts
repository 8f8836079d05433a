import { runService } from '@shouwang/service';
import { createIndustryProjects } from './service.ts';

runService('industry-projects', createIndustryProjects);
