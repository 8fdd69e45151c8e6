"""Right sentences that look like wrong ones: every contradiction that is found in them is false.

Their figures agree wherever their words join them; what stands beside them is of another thing.
"""

from __future__ import annotations

import pytest

from tests.reading.test_what_holds import verdicts

ENGLISH = (
    "Revenue rose to £84m from £79m, while costs rose by 3% to £71m.",
    "Employment reached 212,000 in 2024, up 3,000, and wages grew 4.2%.",
    ("Of the 900 homes planned by 2030, 270 are affordable and 120 of these are for older people."),
    ("The fund of £60m supports 300 projects, of which 40 are in health and 12 in education."),
    "Spending rose 20% to £500m over the next 10 years.",
    "The programme will create 1,200 jobs over 4 years, 300 of them for apprentices.",
    "By 2030 recycling will reach 60%, 15 points above the average of 45%.",
    ("Bus use grew from 12 million trips in 2020 to 18 million in 2024, while car use fell by 8%."),
    "Sales were £4.2m in 2023 and £4.6m in 2024, up 9.5%; profit was £0.4m, up 2%.",
    ("The rate fell from 8.1% to 6.3% in five years, 2.1 points below the national rate of 8.4%."),
    "We plan 4,500 homes: 2,800 are affordable and 900 of those are for social rent.",
    ("Some 62% of pupils walk to school and 41% of teachers cycle, compared with 30% in 2019."),
    "About 40% of 3,000 firms export, and 25% of them sell to Asia.",
    (
        "Around 1.2 million residents live in the area, of whom 430,000 are under 25 and "
        "180,000 over 65."
    ),
    "Of the total area, 35% is forest and 20% farmland.",
    "Exports were $40bn and imports $52bn, leaving a deficit of $12bn.",
    ("Our target is 10,000 homes a year; 8,700 were built in 2024, a shortfall of 1,300."),
    "The gap narrowed from 12 points in 2019 to 7 points in 2024.",
    (
        "Visitor numbers doubled from 1.1 million in 2010 to 2.2 million in 2019, then "
        "fell by half to 1.1 million."
    ),
    ("In 2024 there were 640 schools, 12 more than in 2020, with 285,000 pupils (51% girls)."),
    (
        "Investment of £300m, including £120m from partners, will support 2,400 jobs, an "
        "average of 400 a year."
    ),
    ("Capacity will rise by 4 GW to 12 GW by 2030 and by a further 6 GW to 18 GW by 2035."),
    "Electricity use fell 12% to 88 TWh in 2024 from 100 TWh in 2010.",
    "Rents rose by 4.1% in 2023 and by 6.2% in 2024 from £812 to £897 a month.",
    ("The budget is £186m, of which £94m (51%) is for schools and £32m (17%) for roads."),
    (
        "Waiting lists fell by 1,200 from 9,400 in March to 8,200 in June, and by 15% "
        "from 2,000 to 1,700 for children."
    ),
    "One in four of the 8,000 young people, or 2,000, is not in work.",
    "The remaining 38% of the £50m budget, or £19m, goes to transport.",
    "Productivity grew 1.2% a year between 2010 and 2019, from £31 to £34.5 an hour.",
    ("With 4.2 million residents and a budget of $5.25 billion, spending is $1,250 per capita."),
    "Three quarters of the 1,200 stations, 900 in all, will be step-free by 2035.",
    "Women hold 42% of senior posts compared with 58% held by men.",
    "Of the adjusted population, 68.3% live in rural areas and 31.7% in urban areas.",
    ("The share of renewables rose to 43% in 2023, up from 37% in 2021, and to 47% in 2024."),
    ("Crime fell 5% to 71 offences per 1,000 people, against 83 per 1,000 in the region."),
    ("Grants of £2.4m went to 48 groups, an average of £50,000 each, against £40,000 in 2022."),
    (
        "Some 12,400 households, up from 11,900, are on the list: 3,100 of them are in "
        "priority need."
    ),
    "Freight by rail grew from 18% to 22% of the total of 240 million tonnes.",
    "Emissions were 48% lower in 2023 than in 1990 and 4% lower than in 2022.",
    "The trust treated 12,000 patients from a population of 150,000, an increase of 8%.",
    "The scheme paid out £6m from reserves of £20m, an increase of 10%.",
    "In 2025 we received £12m from central government grants of £15m, an increase of 20%.",
    "The council drew £4m from our reserve of £9m, up 10%.",
    "Exports were $9.8bn and imports $12.5bn in 2024. The budget deficit was $1.1bn.",
    "In 2024 exports were $9.8bn and imports $12.5bn. The services surplus was $1.2bn.",
    "In 2024 income was £84m and spending £89m. The pension deficit of £20m remained.",
    "In 2024 income was £84m and spending £89m. The previous deficit was £3m.",
    "Exports were $9.8bn and imports $12.5bn in 2024. The capital account had a deficit of $0.4bn.",
    "Of 520,000 residents, 65% (338,000) were of working age, 20% of whom (67,600) had no degree.",
    "In 2024, 338,000 of the 520,000 residents (65%) worked, 20% of whom (67,600) part-time.",
    "There were 1,200 nurses, 80% of whom (960) were women, 25% of whom (240) worked part-time.",
    "In 2024, 60% of 200,000 households (120,000) owned a car, 25% of them (30,000) two cars.",
)
COMPARED = (
    "Pay rose 4% to £31,200 in 2024, compared with a national average of £34,900.",
    "Pay rose 4% to £31,200 in 2024, against £34,900 nationally.",
)
CHINESE = (
    "2024年全市完成工业投资320亿元，增长12%，其中技改投资140亿元，增长18%。",
    "全市常住人口420万人，城镇化率68%，其中城区人口180万人。",
    "2024年末全市机动车保有量120万辆，比上年末增加6万辆，其中新能源汽车18万辆，增加7万辆。",
    "“十五五”时期，新建学校40所，其中小学22所、初中12所。",
    "2025年到2030年，粮食产量由35万吨增加到42万吨，增加7万吨，单产提高20公斤。",
    "全年实现税收收入86亿元，同比增长5%，占一般公共预算收入的72%，非税收入33亿元。",
    "企业由96家增加到150家，年均增加约11家，从业人员由1.2万人增加到1.8万人。",
    "全市财政收入由2020年的80亿元增加到2025年的112亿元，年均增长7%，其中税收收入年均增长8%。",
    "接待游客3200万人次，增长15%，旅游收入280亿元，增长18%，人均花费875元。",
    "完成投资210亿元，占年度计划的84%，比上年同期提高3个百分点。",
    "高速公路里程达到850公里，比2020年增加168公里，其中今年新增22公里。",
    "全市共有医院60家，其中三级医院8家、二级医院21家，床位2.4万张。",
    "第一产业增加值80亿元，增长4%；第二产业增加值400亿元，增长7%；第三产业增加值520亿元，增长6%，三次产业结构为8:40:52。",
    "全年新增就业5万人，失业人员再就业2.1万人，就业困难人员就业0.6万人。",
    "到2030年，公园绿地面积达到5200公顷，人均公园绿地面积12.4平方米，常住人口420万人。",
    "空气优良天数比例达到92%，比上年提高2个百分点，PM2.5平均浓度28微克/立方米，下降6.7%。",
    "全县耕地面积60万亩，其中水田38万亩、旱地22万亩，高标准农田45万亩。",
    "全市生产总值3150亿元，人均生产总值7.5万元，常住人口420万人。",
    "进出口总额120亿美元，增长8%，其中出口80亿美元，增长10%，进口40亿美元，增长4%。",
    "项目总投资50亿元，一期投资20亿元，建成后年产值100亿元、税收5亿元，是投资的2倍。",
    "全年规上工业增加值增长7.2%，其中高技术制造业增长12.5%，占规上工业比重18.6%，比上年提高1.3个百分点。",
    "全县粮食总产量42.6万吨，其中夏粮18.2万吨，秋粮24.4万吨。",
    "2025年全市社会消费品零售总额486亿元，同比增长6.1%；其中城镇消费品零售额402亿元，增长5.9%，乡村84亿元，增长7.1%。",
    "截至2025年底，全区市场主体8.5万户，比上年末增加0.5万户，增长6.25%，其中企业2.1万户、个体工商户6.3万户。",
    "全年受理群众诉求1.2万件，办结11760件，办结率98%，群众满意率96.5%。",
    "全市抽检食品2000批次，不合格30批次，合格率98.5%。",
    "完成一般公共预算收入45.6亿元，为预算的101.3%，增长6.8%，其中税收收入31.9亿元，占70%。",
    "新建成高标准农田15万亩，累计建成92万亩，占耕地面积的61%。",
    "“十四五”期间累计完成固定资产投资850亿元，年均170亿元，年均增长9%。",
    "全市脱贫人口人均纯收入由2020年的9600元增加到2025年的16800元，增加7200元，年均增长11.8%。",
    "企业由240家增加到318家，净增78家，其中规上企业净增20家。",
    "全县森林面积150万亩，覆盖率由60%提高到62.5%，提高2.5个百分点。",
    "常住人口63.2万人，其中城镇人口36.3万人，乡村人口26.9万人，城镇化率57.4%。",
    "公路总里程4200公里，其中高速公路180公里、国省干线520公里、农村公路3500公里。",
    "累计发放贷款120亿元，惠及企业3000户，户均400万元。",
    "全年接待游客1200万人次，其中过夜游客300万人次，占25%，旅游综合收入96亿元，人均消费800元。",
    "城镇居民人均可支配收入42000元，农村居民人均可支配收入20000元，城乡收入比2.1:1。",
    "实际利用外资3.2亿美元，增长14.3%，比全省平均高6.1个百分点。",
    "全市有高新技术企业420家，较2020年的180家增加240家，增长133%。",
    "单位GDP能耗五年累计下降15%，年均下降3.2%。",
    "项目总投资60亿元，已完成投资24亿元，占总投资的40%，今年计划投资18亿元。",
    "2025年末，全市金融机构存款余额1800亿元，比年初增加126亿元，增长7.5%；贷款余额1350亿元，存贷比75%。",
    "三次产业结构由2020年的12:42:46调整为2025年的9:44:47。",
    "中小学在校生9.6万人，教职工6400人，师生比1:15。",
    "机关干部120人，其中党员96人（占80%），35岁以下48人（占40%），女干部36人（占30%）。",
    "全区60岁以上老年人8.4万人，占总人口的21%，其中80岁以上1.2万人，占老年人口的14.3%。",
    "争取上级资金26亿元，其中中央预算内投资8.5亿元、专项债券12亿元、其他5.5亿元。",
    "规上工业企业215家，亿元以上企业60家，10亿元以上企业8家，规上工业总产值680亿元。",
    "PM2.5平均浓度32微克/立方米，同比下降5.9%，优良天数310天，优良率84.9%。",
    "进出口总额85亿元，其中出口62亿元，增长12%，进口23亿元，下降3%，贸易顺差39亿元。",
    "全市企业4万户，其中个体工商户3万户（增长25%），公司1万户（规上500户，占5%）。",
    "全年抽检食品5000批次，其中不合格100批次，合格率98%。",
    "教师120人，其中党员96人，35岁以下48人，女教师36人。",
    "进出口总额85亿元，其中出口62亿元，进口23亿元，贸易顺差39亿元。",
    "全县一般公共预算收入完成18.6亿元，增长5.2%，其中税收收入12.1亿元，下降1.3%；非税收入6.5亿元，增长20.1%。",
    "2025年全区共落实惠农补贴资金2.4亿元，受益农户8万户，户均3000元，其中粮食直补1.5亿元。",
    "2025年末全市公路通车里程1.2万公里，其中高速公路420公里，二级以上公路2600公里；公路密度105公里/百平方公里。",
    "全年完成交通投资36亿元，占年计划40亿元的90%，同比增长8%。",
    "三年来累计新增就业9.3万人，其中2023年3万人、2024年3.1万人、2025年3.2万人。",
    "养老机构48家，床位7200张，其中公办15家、床位2400张，民办33家、床位4800张。",
    "全市学校320所，在校学生18.6万人，其中小学210所、学生9.8万人，初中80所、学生5.2万人，高中30所、学生3.6万人。",
    "农村居民人均可支配收入21560元，增加1420元，增长7.1%；城镇居民人均可支配收入41200元，增加1980元，增长5%。",
    "全市城镇化率61.2%，比2020年提高5.6个百分点，年均提高1.12个百分点。",
    "总投资由年初的120亿元调整为135亿元，增加15亿元，增幅12.5%。",
    "全市有医疗卫生机构1260个，其中医院68个、基层医疗卫生机构1170个、专业公共卫生机构18个，其他机构4个。",
    "耕地保有量320万亩，其中永久基本农田280万亩，占87.5%。",
    "全县共有行政村246个，其中集体经济收入50万元以上的村60个、100万元以上的村18个。",
    "全市机动车保有量86万辆，其中汽车62万辆（新能源汽车7.8万辆），摩托车24万辆。",
    "2025年污水处理厂12座，日处理能力46万吨，全年处理污水1.4亿吨，负荷率83.4%。",
    "第七次人口普查常住人口63.5万人，与2010年相比增加2.3万人，增长3.76%，年平均增长率0.37%。",
    "0—14岁人口11.4万人，占18%；15—59岁人口38.1万人，占60%；60岁及以上人口14万人，占22%。",
    "全年用电量48.6亿千瓦时，增长7.8%，其中工业用电31.2亿千瓦时，增长9.1%，占64.2%。",
    "专项债券项目26个，总投资78亿元，到位债券资金21亿元，完成投资15亿元，资金使用率71.4%。",
    "全年接待信访860批1920人次，批次、人次分别下降12%和15%。",
    "粮食作物面积52万亩，占农作物总播种面积65万亩的80%。",
    "新增高新技术企业30家，总数达到210家，是2020年的3倍。",
    "居民存款余额960亿元，占各项存款的60%，比年初增加72亿元，增长8.1%。",
    "工业用地出让12宗480亩，占全部出让面积的40%，平均每宗40亩。",
    "全年财政支出52亿元，其中八项支出38亿元，占73.1%；“三公”经费1200万元，下降6%。",
    "全市党员5.6万名，其中女党员1.5万名，占26.8%；农牧民党员1.9万名，占33.9%；大专及以上学历2.8万名，占50%。",
    "A项目投资12亿元，B项目投资8亿元，两个项目共20亿元，其中今年完成11亿元。",
    "全省平均增长5.5%，我市增长6.1%，高0.6个百分点。",
    "近三年平均增长6%，其中2023年5.5%、2024年6.2%、2025年6.3%。",
    "全市幼儿园入园率96%，小学入学率100%，初中毛入学率103%，高中毛入学率94%。",
)
CHINESE_WRONG = (
    "2025年全县粮食总产量42.6万吨，其中夏粮20.2万吨，秋粮24.4万吨。",
    "2025年全市社会消费品零售总额486亿元，其中城镇消费品零售额402亿元，乡村消费品零售额104亿元。",
    "2025年末，全区市场主体8.5万户，比上年末增加0.5万户，增长8.25%。",
    "2025年受理群众诉求1.2万件，办结11760件，办结率92%。",
    "2025年全县机关干部120人，其中党员96人（占90%），女干部36人（占30%）。",
    "2025年完成一般公共预算收入45.6亿元，其中税收收入31.9亿元，占78%。",
    "“十四五”期间累计完成固定资产投资850亿元，年均190亿元。",
    "全市脱贫人口人均纯收入由2020年的9600元增加到2025年的16800元，增加6200元。",
    "到2025年，企业由240家增加到318家，净增88家。",
    "2025年，森林覆盖率由60%提高到62.5%，提高3.5个百分点。",
    "2025年末常住人口63.2万人，其中城镇人口38.3万人，乡村人口26.9万人。",
    "2025年末公路总里程4200公里，其中高速公路180公里、国省干线520公里、农村公路3700公里。",
    "2025年全年接待游客1200万人次，其中过夜游客300万人次，占35%。",
    "2025年城镇居民人均可支配收入42000元，农村居民人均可支配收入20000元，城乡收入比2.3:1。",
    "2025年全市有高新技术企业420家，较2020年的180家增加260家。",
    "“十四五”期间，单位GDP能耗五年累计下降15%，年均下降5.2%。",
    "2025年项目总投资60亿元，已完成投资24亿元，占总投资的60%。",
    "三次产业结构由2020年的12:42:46调整为2025年的9:44:57。",
    "2025年争取上级资金26亿元，其中中央预算内投资8.5亿元、专项债券12亿元、其他8.5亿元，合计26亿元。",
    "2025年优良天数310天，优良天数比例94.9%。",
    "到2030年，粮食产量由3.5万吨→4.2万吨，增加9000吨。",
    "2025年水稻50万亩、小麦20万亩、玉米12万亩，三项合计92万亩。",
    "到2030年，全市高速公路里程达到150公里，比2025年增加30公里，增长35%。",
    "到2030年，培育规上企业120家，其中工业80家、服务业60家。",
    "2024年GDP为600亿元，2025年GDP为680亿元，名义增长9.3%。",
    "2025年末60岁以上老年人8.4万人，其中80岁以上1.2万人，占老年人口的24.3%。",
    "“十五五”期间，每年造林2万亩，五年共15万亩。",
    "2025年全县一般公共预算收入完成18.6亿元，其中税收收入12.1亿元；非税收入8.5亿元。",
    "2025年全区共落实惠农补贴资金2.4亿元，受益农户8万户，户均4000元。",
    "2025年全年完成交通投资36亿元，占年计划40亿元的80%。",
    "三年来累计新增就业9.3万人，其中2023年3万人、2024年3.1万人、2025年4.2万人。",
    "养老机构48家，其中公办25家、民办33家。",
    "2025年农村居民人均可支配收入21560元，增加1420元，增长8.1%。",
    "2025年末耕地保有量320万亩，其中永久基本农田280万亩，占77.5%。",
    "2025年末全市机动车保有量86万辆，其中汽车62万辆，摩托车34万辆。",
    "2025年末常住人口63.5万人，与2020年相比增加2.3万人，增长5.76%。",
    "2025年全年用电量48.6亿千瓦时，其中工业用电31.2亿千瓦时，占54.2%。",
    "2025年粮食作物面积52万亩，占农作物总播种面积65万亩的70%。",
    "2020年高新技术企业70家，2025年高新技术企业达到210家，是2020年的4倍。",
    "2025年居民存款余额960亿元，比年初增加72亿元，增长11.1%。",
    "2025年全年财政支出52亿元，其中八项支出38亿元，占83.1%。",
    "2025年女党员1.5万名，占党员总数5.6万名的36.8%。",
    "A项目投资12亿元，B项目投资8亿元，两个项目合计22亿元。",
    "“十五五”期间，新建学校40所，其中小学22所、初中12所、高中8所。",
    "到2030年，旅游收入由120亿元增加到300亿元，翻一番。",
    "到2030年，垃圾焚烧处理能力达到2000吨/日，比2025年增加500吨/日，增长25%。",
    "2025年末全市共有专业技术人员3.2万人（高级职称4800人，占25%）。",
    "2025年末低保对象1.2万人（农村9000人，占65%）。",
    "2025年旅游收入130亿元，比上年增加15亿元，增长8%。",
    "2025年末全市在校学生18.6万人，其中小学生9.8万人、初中生5.2万人、高中生3.6万人、中职生2万人。",
    "2025年GDP完成560亿元，其中第一产业60亿元、第二产业240亿元、第三产业280亿元。",
    "人均公园绿地面积由12.1平方米提高到13.5平方米，提高2.4平方米。",
)
"""The like of them that do contradict themselves."""


@pytest.mark.parametrize("sentence", ENGLISH + COMPARED)
def test_nothing_is_found_in_a_right_english_sentence(sentence: str) -> None:
    title = "County plan 2025 to 2035\n\nBy 2031 we will plant 910 trees.\n\n"
    assert "fails" not in verdicts(title + sentence)


@pytest.mark.parametrize("sentence", CHINESE)
def test_nothing_is_found_in_a_right_chinese_sentence(sentence: str) -> None:
    title = "某市2025年工作报告\n\n到2031年，公园达到91个。\n\n"
    assert "fails" not in verdicts(title + sentence)


@pytest.mark.parametrize("sentence", CHINESE_WRONG)
def test_a_wrong_chinese_sentence_is_found(sentence: str) -> None:
    title = "某市2025年工作报告\n\n到2031年，公园达到91个。\n\n"
    assert "fails" in verdicts(title + sentence)
