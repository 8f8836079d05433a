import { describe, expect, test } from '@jest/globals';
import type { RunningSystem } from '../running-system.ts';

/** What two districts published of themselves, and the province as their sum. */
export function describePublishedFigures(system: () => RunningSystem): void {
  describe('the published figures come out of the five domains exactly', () => {
    test('赣县区: 40 workshops with 410 lifted workers, 4,708 people in public posts', async () => {
      const answer = await system().ask(`{ region(code: "360704") {
        name level
        monitoring { households people }
        employment { workshops workshopLiftedWorkers publicPostsFilled }
        industry { projects } housing { dwellings } education { students }
      } }`);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toMatchObject({
        region: {
          name: '赣县区',
          level: 'COUNTY',
          monitoring: { households: 2400 },
          employment: { workshops: 40, workshopLiftedWorkers: 410, publicPostsFilled: 4708 },
        },
      });
    });

    test('广信区: the fund of 265 M in 152 villages, 538 households with 1,880 people relocated, 177 firms in 301 projects', async () => {
      const answer = await system().ask(`{ region(code: "361104") {
        name
        industry {
          fundAllocatedFen directSupportFen assetIncomeFen fundVillages
          helpingEnterprises enterpriseProjects enterpriseInvestmentFen enterprisePeopleHelped enterpriseVillages
        }
        housing { relocatedHouseholds relocatedPeople }
      } }`);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toEqual({
        region: {
          name: '广信区',
          industry: {
            fundAllocatedFen: 26_500_000_000,
            directSupportFen: 3_101_000_000,
            assetIncomeFen: 9_000_000_000,
            fundVillages: 152,
            helpingEnterprises: 177,
            enterpriseProjects: 301,
            enterpriseInvestmentFen: 7_523_600_000,
            enterprisePeopleHelped: 45_521,
            enterpriseVillages: 190,
          },
          housing: { relocatedHouseholds: 538, relocatedPeople: 1880 },
        },
      });
    });

    test('the province and its city are the sum of the districts', async () => {
      type Figures = Record<'ganxian' | 'guangxin' | 'province', { employment: { publicPostsFilled: number } }>;
      const figures = '{ employment { publicPostsFilled } monitoring { people } }';
      const { data } = await system().ask<Figures>(`{
        ganxian: region(code: "360704") ${figures} guangxin: region(code: "361104") ${figures} province: region(code: "36") ${figures}
      }`);
      const total = data.ganxian.employment.publicPostsFilled + data.guangxin.employment.publicPostsFilled;
      expect(data.province.employment.publicPostsFilled).toBe(total);
    });
  });
}
