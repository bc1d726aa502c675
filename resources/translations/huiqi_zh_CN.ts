<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Huiqi</source>
        <translation>关于惠企通</translation>
    </message>
    <message>
        <source>Huiqi {version}</source>
        <translation>惠企通 {version}</translation>
    </message>
    <message>
        <source>Works without a network; what you enter stays where you keep it. MIT licence.</source>
        <translation>不需要网络；填写的内容只保存在您自己选择的位置。本程序以 MIT 许可证发布。</translation>
    </message>
    <message>
        <source>Built with the work of others, under these licences:</source>
        <translation>本程序使用了下列第三方作品，各自的许可证如下：</translation>
    </message>
    <message>
        <source>Licences of others</source>
        <translation>第三方许可证</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>e.g. {example}</source>
        <translation>例如 {example}</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Documents along time, seen at {day}</source>
        <translation>政策时间轴，查询日期 {day}</translation>
    </message>
    <message>
        <source>No document to be shown</source>
        <translation>没有可显示的文件</translation>
    </message>
    <message>
        <source>today {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>BenefitsPart</name>
    <message>
        <source>Nothing matches. Take a filter away, or search for less.</source>
        <translation>没有符合的条款。请去掉一项筛选，或减少搜索词。</translation>
    </message>
    <message>
        <source>The chosen benefit</source>
        <translation>所选条款</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>BrandDialog</name>
    <message>
        <source>Look of printed reports</source>
        <translation>报告的署名与样式</translation>
    </message>
    <message>
        <source>Printed reports bear this name and logo. What is left empty is not printed.</source>
        <translation>打印的报告以此署名。留空的不印。</translation>
    </message>
    <message>
        <source>Your company or yourself</source>
        <translation>您的公司或您本人</translation>
    </message>
    <message>
        <source>A line under the name, on the first page</source>
        <translation>首页署名下面的一行</translation>
    </message>
    <message>
        <source>A line at the foot of every page, such as how to reach you</source>
        <translation>每页底部的一行，如联系方式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Cover line</source>
        <translation>封面语</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择标志图片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open a look …</source>
        <translation>打开样式…</translation>
    </message>
    <message>
        <source>Save this look …</source>
        <translation>另存样式…</translation>
    </message>
    <message>
        <source>Huiqi&apos;s own</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Pictures ({pattern})</source>
        <translation>图片（{pattern}）</translation>
    </message>
    <message>
        <source>Open a look</source>
        <translation>打开样式</translation>
    </message>
    <message>
        <source>Save this look</source>
        <translation>另存样式</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>已保存到 {file}。</translation>
    </message>
    <message>
        <source>Looks ({pattern})</source>
        <translation>报告样式（{pattern}）</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>{count} benefits</source>
        <translation>{count} 个条款</translation>
    </message>
    <message>
        <source>The catalogue, as of {on}</source>
        <translation>政策目录（按 {on}）</translation>
    </message>
    <message>
        <source>Search titles, numbers, benefits</source>
        <translation>搜索标题、文号、条款</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>所选文件</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>所有地区</translation>
    </message>
    <message>
        <source>However they stand</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Whole, in part or title only</source>
        <translation>全文、部分或仅标题</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{count} documents, {benefits} benefits</source>
        <translation>{count} 份文件，{benefits} 个条款</translation>
    </message>
    <message>
        <source>Nothing in the catalogue matches “{text}”.</source>
        <translation>目录中没有与“{text}”相符的内容。</translation>
    </message>
    <message>
        <source>The document before</source>
        <translation>返回上一份文件</translation>
    </message>
</context>
<context>
    <name>CertificationTree</name>
    <message>
        <source>Certifications by group</source>
        <translation>按类别查找资质</translation>
    </message>
    <message>
        <source>Narrow by name</source>
        <translation>输入名称缩小范围</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CertificationsPage</name>
    <message>
        <source>The list counts as complete: what is not in it is taken as not held.</source>
        <translation>请列全：没有列出的资质，一律按“未持有”判断。</translation>
    </message>
    <message>
        <source>Some, all listed below</source>
        <translation>有，全部列在下面</translation>
    </message>
    <message>
        <source>None at all</source>
        <translation>一项都没有</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Which certifications does the company hold?</source>
        <translation>企业持有哪些资质和荣誉？</translation>
    </message>
    <message>
        <source>Add a certification</source>
        <translation>添加资质</translation>
    </message>
    <message>
        <source>search by name, e.g. {example}</source>
        <translation>输入名称查找，例如 {example}</translation>
    </message>
    <message>
        <source>Awarded on (may be left empty)</source>
        <translation>认定日期（可不填）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>请先输入资质名称。</translation>
    </message>
    <message>
        <source>Nothing is listed yet; until then it counts as not known.</source>
        <translation>还没有列出任何一项；在此之前按“不知道”处理。</translation>
    </message>
    <message>
        <source>Everything that asks for a certification counts as not met.</source>
        <translation>凡要求持有资质的条件，都按不满足判断。</translation>
    </message>
    <message>
        <source>awarded {day}</source>
        <translation>{day} 认定</translation>
    </message>
    <message>
        <source>day of award not known</source>
        <translation>认定日期未填</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Planned, not held yet</source>
        <translation>计划取得</translation>
    </message>
    <message>
        <source>It decides nothing; under “What if” it shows what it would bring.</source>
        <translation>不影响结果；可在“假设”中查看取得后能多拿多少。</translation>
    </message>
    <message>
        <source>All by group …</source>
        <translation>分类查找…</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划取得</translation>
    </message>
</context>
<context>
    <name>CertificationsRunningOut</name>
    <message>
        <source>Certifications that run out</source>
        <translation>即将失效的资质</translation>
    </message>
    <message>
        <source>Have run out already: {names}</source>
        <translation>已经失效：{names}</translation>
    </message>
    <message>
        <source>Not told of {names}: neither the day it was awarded nor its last day was entered.</source>
        <translation>{names}：没有填认定日期，也没有填截止日期，无法判断何时失效。</translation>
    </message>
    <message>
        <source>Which certifications the company holds was not answered yet.</source>
        <translation>还没有填写企业持有哪些资质。</translation>
    </message>
    <message>
        <source>No certification is known to run out within a year.</source>
        <translation>没有发现一年内会失效的资质。</translation>
    </message>
    <message>
        <source>Last day {day}, {count} days left</source>
        <translation>最后一天 {day}，还有 {count} 天</translation>
    </message>
    <message>
        <source>No benefit falls with it.</source>
        <translation>失效后不会少掉任何一项政策。</translation>
    </message>
    <message>
        <source>With it falls up to {amount} in all:</source>
        <translation>失效后合计最多少 {amount}，涉及：</translation>
    </message>
    <message>
        <source>With it falls, without changing the total:</source>
        <translation>失效后合计不变，但少掉：</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>What is the company called?</source>
        <translation>企业叫什么名称？</translation>
    </message>
    <message>
        <source>For the reports; may be left empty.</source>
        <translation>用在报告上，可以不填。</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Change an answer on the left: what it brings or costs is shown here. Your answers stay as they are.</source>
        <translation>在左边改动一项答案，这里就会显示能多拿或少拿多少。您原来的答案不会改变。</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>新增可拿</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>不再可拿</translation>
    </message>
    <message>
        <source>Another verdict or amount</source>
        <translation>结论或金额有变</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待确认的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Loans and guarantees</source>
        <translation>贷款与担保</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>{amount} more than {was}</source>
        <translation>比 {was} 多 {amount}</translation>
    </message>
    <message>
        <source>{amount} less than {was}</source>
        <translation>比 {was} 少 {amount}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>ConfirmationPage</name>
    <message>
        <source>{count} answers. Whatever is wrong can be changed here.</source>
        <translation>共 {count} 项答案。有不对的，可在这里修改。</translation>
    </message>
    <message>
        <source>Nothing has been answered yet.</source>
        <translation>还没有填写任何内容。</translation>
    </message>
    <message>
        <source>{value}, worked out</source>
        <translation>{value}（由其他答案算出）</translation>
    </message>
    <message>
        <source>You said that you don&apos;t know.</source>
        <translation>您选择了“不知道”。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change: {answer}</source>
        <translation>修改：{answer}</translation>
    </message>
    <message>
        <source>Typed, but no answer</source>
        <translation>填写有误，未计入</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>As you answer, what the company can get is added up here.</source>
        <translation>每回答一项，这里就会更新企业能拿到的补贴。</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>What this catalogue knows, and does not</source>
        <translation>本目录知道什么、不知道什么</translation>
    </message>
    <message>
        <source>Search a title, number or region</source>
        <translation>按标题、文号或地区查找</translation>
    </message>
    <message>
        <source>Catalogue {version}, as of {on}</source>
        <translation>目录版本 {version}，按 {on} 计</translation>
    </message>
    <message>
        <source>{count} documents: the text of {held} is held, {partial} of them in part</source>
        <translation>文件 {count} 份：收录正文 {held} 份，其中 {partial} 份不全</translation>
    </message>
    <message>
        <source>Of {count} only the title is known; they are never evaluated</source>
        <translation>另有 {count} 份只知标题，不参与评估</translation>
    </message>
    <message>
        <source>{count} benefits: {figures} name a figure, {rest} do not</source>
        <translation>条款 {count} 个：写明金额或比例 {figures} 个，未写明的 {rest} 个</translation>
    </message>
    <message>
        <source>{count} documents are in force on that day; the others do not count</source>
        <translation>当日有效 {count} 份，其余不计入合计</translation>
    </message>
    <message>
        <source>What is not in the catalogue this program does not know: no result is not no subsidy</source>
        <translation>不在目录里的政策，本程序不知道；没有结果不等于没有补贴</translation>
    </message>
    <message>
        <source>The documents of the catalogue</source>
        <translation>目录里的文件</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>e.g. {example}</source>
        <translation>例如 {example}</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Pick a day: {question}</source>
        <translation>选择日期：{question}</translation>
    </message>
</context>
<context>
    <name>DateSeenAt</name>
    <message>
        <source>Change the date</source>
        <translation>更改日期</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>改回今天</translation>
    </message>
    <message>
        <source>Policies as of {day}</source>
        <translation>按 {day} 的政策</translation>
    </message>
    <message>
        <source>Seen at which day?</source>
        <translation>按哪一天的政策？</translation>
    </message>
    <message>
        <source>Not a day; write year-month-day, e.g. {example}</source>
        <translation>不是日期；请写成 年-月-日，例如 {example}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>The company: {actual}</source>
        <translation>企业现状：{actual}</translation>
    </message>
    <message>
        <source>Still to be answered</source>
        <translation>还需要回答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>去回答</translation>
    </message>
    <message>
        <source>Answer: {fact}</source>
        <translation>去回答：{fact}</translation>
    </message>
    <message>
        <source>What would bring it within reach</source>
        <translation>怎样才能拿到</translation>
    </message>
    <message>
        <source>; adds up to {amount} in all</source>
        <translation>；总额最多可增加 {amount}</translation>
    </message>
    <message>
        <source>{article}; lines {lines} of the source</source>
        <translation>{article}（原文 {lines} 行）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>给付方式</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>要准备的</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>受理部门</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>all of these:</source>
        <translation>同时满足：</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>复制条款及出处</translation>
    </message>
    <message>
        <source>Hangs together with</source>
        <translation>相关条款</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入合计</translation>
    </message>
    <message>
        <source>Already received …</source>
        <translation>已经领过…</translation>
    </message>
    <message>
        <source>Other documents say otherwise</source>
        <translation>与其他文件不一致</translation>
    </message>
    <message>
        <source>Neither is resolved here; in a total the higher counts.</source>
        <translation>两份文件并列显示，不作取舍；合计时从高不重复。</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>DistrictField</name>
    <message>
        <source>Where is the company registered?</source>
        <translation>企业注册在哪里？</translation>
    </message>
    <message>
        <source>name or code, e.g. {example}</source>
        <translation>输入名称、别名或区划代码，例如 {example}</translation>
    </message>
    <message>
        <source>or step by step</source>
        <translation>或逐级选择</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Repealed on</source>
        <translation>废止日期</translation>
    </message>
    <message>
        <source>Repeals</source>
        <translation>废止的文件</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申报时间</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>申报与兑现</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>受理部门</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>收录情况</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失部分</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>合计上限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文行</translation>
    </message>
    <message>
        <source>{count} benefits</source>
        <translation>{count} 个条款</translation>
    </message>
    <message>
        <source>Only its title is held: nothing of it is evaluated.</source>
        <translation>只收录了标题，不参与评估。</translation>
    </message>
    <message>
        <source>It grants nothing that can be evaluated.</source>
        <translation>没有可评估的条款。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>要准备的</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>复制条款及出处</translation>
    </message>
    <message>
        <source>Hangs together with</source>
        <translation>相关条款</translation>
    </message>
    <message>
        <source>Other documents say otherwise</source>
        <translation>与其他文件不一致</translation>
    </message>
    <message>
        <source>Neither is resolved here; in a total the higher counts.</source>
        <translation>两份文件并列显示，不作取舍；合计时从高不重复。</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>From</source>
        <translation>施行</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>Ended</name>
    <message>
        <source>These policies have ended</source>
        <translation>以下政策已到期</translation>
    </message>
    <message>
        <source>They would have concerned the company and are not counted.</source>
        <translation>它们本来与贵企业有关，现已失效，不计入下面的合计。</translation>
    </message>
    <message>
        <source>See what they granted</source>
        <translation>查看这些政策的内容</translation>
    </message>
    <message>
        <source>{count} benefits</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>and {count} more documents</source>
        <translation>另有 {count} 份文件</translation>
    </message>
</context>
<context>
    <name>EndingSoon</name>
    <message>
        <source>Ending soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Nothing the company can still have ends within {days} days.</source>
        <translation>企业还能享受的政策中，{days} 天内没有到期的。</translation>
    </message>
    <message>
        <source>Last day {day}, {count} days left</source>
        <translation>最后一天 {day}，还有 {count} 天</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Writing {file} …</source>
        <translation>正在写入 {file} ……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} 已写好。</translation>
    </message>
    <message>
        <source>Cancelled; {file} was not written.</source>
        <translation>已取消，没有写入 {file}。</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>{value}, worked out from your other answers; no need to enter it</source>
        <translation>由其他答案算出：{value}，不必再填</translation>
    </message>
</context>
<context>
    <name>FaultWindow</name>
    <message>
        <source>Huiqi</source>
        <translation>惠企通</translation>
    </message>
    <message>
        <source>The program cannot start</source>
        <translation>程序无法启动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search titles, numbers, articles</source>
        <translation>搜索标题、文号、条款</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Only what counts</source>
        <translation>只看计入合计的</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>{shown} of {all} items</source>
        <translation>{all} 项中的 {shown} 项</translation>
    </message>
    <message>
        <source>{all} items</source>
        <translation>{all} 项</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>筛选（{count}）</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>所有结论</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>All kinds of support</source>
        <translation>所有支持方式</translation>
    </message>
    <message>
        <source>However certain</source>
        <translation>所有给付方式</translation>
    </message>
    <message>
        <source>Once and yearly</source>
        <translation>一次性与每年</translation>
    </message>
    <message>
        <source>All authorities</source>
        <translation>所有部门</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>所有行业</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>按结论</translation>
    </message>
    <message>
        <source>Most money first</source>
        <translation>金额从高到低</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>最有把握的在前</translation>
    </message>
    <message>
        <source>Ending first</source>
        <translation>最先到期的在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>You said that you don&apos;t know.</source>
        <translation>您回答的是“不知道”。</translation>
    </message>
    <message>
        <source>Answered; you may change it.</source>
        <translation>已经回答，可以修改。</translation>
    </message>
    <message>
        <source>Moves up to {amount}, in {count} benefits</source>
        <translation>最多影响 {amount}，涉及 {count} 项政策</translation>
    </message>
    <message>
        <source>Moves {count} benefits without a figure</source>
        <translation>影响 {count} 项没有写明金额的政策</translation>
    </message>
    <message>
        <source>Which fields of business is the company in?</source>
        <translation>企业属于哪些行业领域？</translation>
    </message>
    <message>
        <source>All that apply; some benefits are for certain fields only.</source>
        <translation>可以选多项；有些政策只面向特定领域。</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>It stays unknown and is not asked again.</source>
        <translation>按未知处理，不再追问。</translation>
    </message>
    <message>
        <source>Skip the rest and see the result</source>
        <translation>跳过其余问题，看结果</translation>
    </message>
    <message>
        <source>Moves nothing at the moment.</source>
        <translation>目前不影响任何结果。</translation>
    </message>
    <message>
        <source>Question {number}, what moves most comes first</source>
        <translation>第 {number} 题，影响最大的先问</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Preview and print</source>
        <translation>预览与打印</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>导出 PDF 报告</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Enter goes on, Alt+← goes back</source>
        <translation>按 Enter 继续，按 Alt+← 返回</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Write the Excel workbook</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Write the PDF report</source>
        <translation>导出 PDF 报告</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Write a form to fill in</source>
        <translation>导出填写表</translation>
    </message>
    <message>
        <source>Write the deadlines as a calendar</source>
        <translation>导出期限日历</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历文件</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待确认的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Loans and guarantees</source>
        <translation>贷款与担保</translation>
    </message>
    <message>
        <source>Benefits within reach</source>
        <translation>可争取的条款</translation>
    </message>
    <message>
        <source>Take over these answers</source>
        <translation>采用这些答案</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Knob</name>
    <message>
        <source>as it is</source>
        <translation>恢复现状</translation>
    </message>
    <message>
        <source>{answer}: as the company has it</source>
        <translation>{answer}：恢复现状</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New company</source>
        <translation>新企业(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Back to the &amp;last company</source>
        <translation>恢复上一家企业(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Excel workbook …</source>
        <translation>导出 Excel(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo the last answer</source>
        <translation>撤销上一个答案(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the answer</source>
        <translation>恢复答案(&amp;R)</translation>
    </message>
    <message>
        <source>Another &amp;date …</source>
        <translation>更改查询日期(&amp;D)…</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>返回上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言 Language(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>外观(&amp;O)</translation>
    </message>
    <message>
        <source>What the catalogue &amp;knows …</source>
        <translation>目录知道什么(&amp;K)…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>&amp;Browse the catalogue …</source>
        <translation>浏览政策目录(&amp;B)…</translation>
    </message>
    <message>
        <source>Preview and &amp;print …</source>
        <translation>预览与打印(&amp;P)…</translation>
    </message>
    <message>
        <source>PD&amp;F report …</source>
        <translation>PDF 报告(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Deadlines as a calendar …</source>
        <translation>期限日历(&amp;D)…</translation>
    </message>
    <message>
        <source>For&amp;m for a client to fill in …</source>
        <translation>给客户的填写表(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;About Huiqi …</source>
        <translation>关于惠企通(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Look of printed reports …</source>
        <translation>报告的署名与样式(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>MissedLately</name>
    <message>
        <source>Missed in the last {months} months</source>
        <translation>近 {months} 个月错过的</translation>
    </message>
    <message>
        <source>Nothing that has ended is known to have been open to the company.</source>
        <translation>已到期的政策中，没有发现企业当时符合的。</translation>
    </message>
    <message>
        <source>Surely ({count})</source>
        <translation>已符合（{count}）</translation>
    </message>
    <message>
        <source>By its certifications and dates it qualified on the last day.</source>
        <translation>按资质和日期，最后一天企业已经符合条件。</translation>
    </message>
    <message>
        <source>Possibly ({count})</source>
        <translation>可能符合（{count}）</translation>
    </message>
    <message>
        <source>It also hangs on figures of that time, which are not known.</source>
        <translation>还要看企业当时的数据，现在无从得知。</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 截止</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>最高 {amount}</translation>
    </message>
</context>
<context>
    <name>NextStepsPart</name>
    <message>
        <source>No single change the program knows of would bring the company more.</source>
        <translation>就目前所知，没有哪一项改动能让企业多拿补贴。</translation>
    </message>
    <message>
        <source>What would bring more than now, easiest first. The sums are what each adds by itself, in all.</source>
        <translation>能比现在多拿的做法，容易的在前。金额是单独做这一项时合计多出的部分。</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>再显示 {count} 项</translation>
    </message>
    <message>
        <source>adds up to {amount}</source>
        <translation>最多增加 {amount}</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Try: {step}</source>
        <translation>试一试：{step}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{count} more are nearly in reach and add nothing to the sum; see them in the list</source>
        <translation>另有 {count} 项差一点就符合，但不增加合计金额，可在列表中查看</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Show {count} more</source>
        <translation>再显示 {count} 项</translation>
    </message>
</context>
<context>
    <name>OverviewPart</name>
    <message>
        <source>Answer {count} more questions</source>
        <translation>继续回答 {count} 个补充问题</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages of the report</source>
        <translation>报告各页</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Company and place</source>
        <translation>企业与地区</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营业收入</translation>
    </message>
    <message>
        <source>R&amp;D</source>
        <translation>研发投入</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>资质荣誉</translation>
    </message>
    <message>
        <source>Follow-up questions</source>
        <translation>补充问题</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>核对答案</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What the answers bring so far</source>
        <translation>目前的合计</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Preview and print</source>
        <translation>预览与打印</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>停止打印</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>正在生成各页 ……</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>第</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>PDF report …</source>
        <translation>导出 PDF 报告</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>页，共 {count} 页</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印 ……</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>Paper and look …</source>
        <translation>纸张与署名…</translation>
    </message>
    <message>
        <source>Number of the page</source>
        <translation>页码</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer could not be started; check it, or the file it writes to.</source>
        <translation>打印机没有启动；请检查打印机，或打印到的文件。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已停止打印。</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>in yuan; for ten thousands write {example}</source>
        <translation>单位是元；若是万元，请写 {example}</translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>e.g. {example}</source>
        <translation>例如 {example}</translation>
    </message>
</context>
<context>
    <name>ReceivedDialog</name>
    <message>
        <source>Already received</source>
        <translation>已经领过</translation>
    </message>
    <message>
        <source>What was received is taken off what can still be had, by the rules of the documents.</source>
        <translation>已领的部分按文件规定从还能领的金额里扣除。</translation>
    </message>
    <message>
        <source>How much was received?</source>
        <translation>领到多少？</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>哪一天领的？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>ReceivedList</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove: {answer}</source>
        <translation>移除：{answer}</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>已经领过</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>seen at {day}</source>
        <translation>按 {day} 的政策</translation>
    </message>
    <message>
        <source>Company without a name</source>
        <translation>未填名称的企业</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>All benefits</source>
        <translation>全部条款</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Along time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Open a company</source>
        <translation>打开企业资料</translation>
    </message>
    <message>
        <source>Save the company as</source>
        <translation>企业资料另存为</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>已保存到 {file}。</translation>
    </message>
    <message>
        <source>Another company is open now.</source>
        <translation>现在打开的是另一家企业。</translation>
    </message>
    <message>
        <source>There is no other company to go back to.</source>
        <translation>没有上一家企业可以恢复。</translation>
    </message>
    <message>
        <source>the company without a name</source>
        <translation>未填名称的企业</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>继续填写 {name}</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Companies ({pattern})</source>
        <translation>企业资料 ({pattern})</translation>
    </message>
    <message>
        <source>An example, seen as of {day}, when most of these policies were in force. Nothing of it is kept.</source>
        <translation>示例企业，按 {day} 的政策显示，当时多数政策有效；示例不会被保存。</translation>
    </message>
    <message>
        <source>Companies and filled forms ({pattern})</source>
        <translation>企业资料与填好的表 ({pattern})</translation>
    </message>
    <message>
        <source>Read from {file}. Look it through, then save it as a company.</source>
        <translation>已读入 {file}。请核对各项，然后保存为企业资料。</translation>
    </message>
    <message>
        <source>You were not finished last time.</source>
        <translation>上次填写的内容还在。</translation>
    </message>
    <message>
        <source>Another window has this company by now.</source>
        <translation>这家企业已在另一个窗口里。</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>every condition is met</source>
        <translation>全部条件都满足</translation>
    </message>
    <message>
        <source>met as far as it can be told; an authority decides the rest</source>
        <translation>能判断的都满足，其余由主管部门认定</translation>
    </message>
    <message>
        <source>depends on what is not answered yet</source>
        <translation>取决于还没有回答的问题</translation>
    </message>
    <message>
        <source>fails only on what the company can change</source>
        <translation>只差企业自己能改变的条件</translation>
    </message>
    <message>
        <source>fails on something fixed</source>
        <translation>有改变不了的条件不满足</translation>
    </message>
    <message>
        <source>the document has ended or not begun; not counted</source>
        <translation>文件已失效或尚未施行，不计入</translation>
    </message>
    <message>
        <source>All {count} in the list</source>
        <translation>在列表中查看全部 {count} 项</translation>
    </message>
</context>
<context>
    <name>SectorsField</name>
    <message>
        <source>None of these</source>
        <translation>都不属于</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Certain</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待确认的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Most worth answering next</source>
        <translation>接下来最值得回答</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>现在回答</translation>
    </message>
    <message>
        <source>Loans and guarantees up to {amount}</source>
        <translation>另有贷款、担保最高 {amount}</translation>
    </message>
    <message>
        <source>moves up to {amount}</source>
        <translation>最多影响 {amount}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Huiqi</source>
        <translation>惠企通</translation>
    </message>
    <message>
        <source>Which government subsidies the company can get, how much, and why</source>
        <translation>企业能拿哪些政府补贴、能拿多少、为什么</translation>
    </message>
    <message>
        <source>Everything stays on this computer; the program never goes online.</source>
        <translation>所有资料只留在这台电脑上，程序从不联网。</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>继续填写 {name}</translation>
    </message>
    <message>
        <source>just where you left it</source>
        <translation>从上次停下的地方继续</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>新企业</translation>
    </message>
    <message>
        <source>five short pages, then only what still matters</source>
        <translation>五页基本情况，之后只问还有影响的</translation>
    </message>
    <message>
        <source>Open a company</source>
        <translation>打开企业资料</translation>
    </message>
    <message>
        <source>a .huiqi file saved before</source>
        <translation>以前保存的 .huiqi 文件</translation>
    </message>
    <message>
        <source>a made-up company in Binjiang with its whole result</source>
        <translation>滨江区一家虚构的企业，直接看完整结果</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>看一个示例</translation>
    </message>
    <message>
        <source>What the catalogue knows</source>
        <translation>目录收录了什么</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>no longer there: {folder}</source>
        <translation>文件已不在：{folder}</translation>
    </message>
    <message>
        <source>{held} policy documents of Zhejiang, Hangzhou and its districts, {benefits} benefits</source>
        <translation>收录浙江省、杭州市及各区 {held} 份政策文件，{benefits} 个条款</translation>
    </message>
    <message>
        <source>{count} more are known by title only</source>
        <translation>另有 {count} 份只有标题</translation>
    </message>
    <message>
        <source>{count} are in force on {on}</source>
        <translation>{on} 有效的 {count} 份</translation>
    </message>
    <message>
        <source>the latest is of {day}</source>
        <translation>最新一份印发于 {day}</translation>
    </message>
    <message>
        <source>catalogue {version}</source>
        <translation>目录版本 {version}</translation>
    </message>
    <message>
        <source>from another window that is closed now</source>
        <translation>另一个窗口里的，那个窗口已经关闭</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Huiqi</source>
        <translation>惠企通</translation>
    </message>
    <message>
        <source>{count} answered</source>
        <translation>已答 {count} 题</translation>
    </message>
    <message>
        <source>{count} held</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>none held</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Every answer is saved.</source>
        <translation>每个答案都已自动保存。</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>no figure given</source>
        <translation>未写明金额</translation>
    </message>
    <message>
        <source>in kind</source>
        <translation>服务支持</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入合计</translation>
    </message>
    <message>
        <source>loan or guarantee</source>
        <translation>贷款或担保</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>{count} answers missing</source>
        <translation>还缺 {count} 个答案</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Something went wrong that should not have: {error}</source>
        <translation>程序内部出错：{error}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>尚未施行</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Drafts, which do not count</source>
        <translation>征求意见稿，不计入</translation>
    </message>
    <message>
        <source>{count} days left</source>
        <translation>还有 {count} 天</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>no end printed</source>
        <translation>未写明截止日期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>last day {day}, {count} days left</source>
        <translation>最后一天 {day}，还有 {count} 天</translation>
    </message>
    <message>
        <source>applications {window}</source>
        <translation>申报时间 {window}</translation>
    </message>
    <message>
        <source>concerns the company</source>
        <translation>与企业有关</translation>
    </message>
    <message>
        <source>nothing in it for the company</source>
        <translation>没有与企业有关的内容</translation>
    </message>
    <message>
        <source>Only what concerns the company</source>
        <translation>只看与企业有关的</translation>
    </message>
    <message>
        <source>No document with dates holds anything for the company.</source>
        <translation>有日期的文件中，没有与企业有关的。</translation>
    </message>
    <message>
        <source>Click the years or drag the line to see everything at another day; by keys: ←→ a month, Home today, ↑↓ another document, Enter opens it.</source>
        <translation>点年份或拖动竖线，可换一天查看；键盘：←→ 移一个月，Home 回到今天，↑↓ 换文件，Enter 打开。</translation>
    </message>
    <message>
        <source>Filled: concerns the company. Faded: no day is printed. The line below a bar: applications are taken.</source>
        <translation>实心：与企业有关。渐淡：文件未写明日期。横条下方的线：申报时间。</translation>
    </message>
    <message>
        <source>The documents along time</source>
        <translation>政策时间轴</translation>
    </message>
    <message>
        <source>Without any day in their text ({count})</source>
        <translation>正文没有任何日期的文件（{count}）</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Certain</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>Every condition is met. Where a ceiling is set, the range begins at zero.</source>
        <translation>条件全部满足；文件只写“最高”的，从 0 起算。</translation>
    </message>
    <message>
        <source>If an authority confirms what only it can tell.</source>
        <translation>如果主管部门认可只有它能判断的条件。</translation>
    </message>
    <message>
        <source>If, besides, everything still open turns out well.</source>
        <translation>如果还没回答的条件也全部满足。</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待确认的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Besides, loans and guarantees up to {amount}; they are no part of the totals.</source>
        <translation>另外还有贷款、担保额度，最高 {amount}，不计入补贴合计。</translation>
    </message>
    <message>
        <source>of it {amount} each year</source>
        <translation>其中每年 {amount}</translation>
    </message>
    <message>
        <source>{count} more without a figure</source>
        <translation>另有 {count} 项没有写明金额</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No benefit in the catalogue can bring the company money at present.</source>
        <translation>目录中没有企业目前能拿到资金的政策。</translation>
    </message>
    <message>
        <source>Nothing is certain yet: every benefit in reach waits for a confirmation or an answer.</source>
        <translation>目前没有已确定的金额：可争取的条款都还要等主管部门确认或补充答案。</translation>
    </message>
</context>
<context>
    <name>UsedUp</name>
    <message>
        <source>Used up</source>
        <translation>已经领取的</translation>
    </message>
    <message>
        <source>received {amount}</source>
        <translation>已领取 {amount}</translation>
    </message>
    <message>
        <source>{rest} remain of {limit}</source>
        <translation>最高 {limit}，还剩 {rest}</translation>
    </message>
    <message>
        <source>what remains cannot be told</source>
        <translation>剩余额度无法计算</translation>
    </message>
    <message>
        <source>from {day} on at least part of it can be had again</source>
        <translation>自 {day} 起至少部分额度恢复</translation>
    </message>
</context>
<context>
    <name>WhatIfPart</name>
    <message>
        <source>Another answer</source>
        <translation>其他答案</translation>
    </message>
    <message>
        <source>Change another answer …</source>
        <translation>改动其他答案……</translation>
    </message>
    <message>
        <source>Keep to compare</source>
        <translation>留作比较</translation>
    </message>
    <message>
        <source>Up to {count} side by side</source>
        <translation>最多并排比较 {count} 个方案</translation>
    </message>
    <message>
        <source>All as it is</source>
        <translation>全部恢复现状</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Correct what is marked, or empty it.</source>
        <translation>请先改正标出的一项，或把它清空。</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>新企业</translation>
    </message>
    <message>
        <source>Something went wrong that should not have ({error}). Your answers are kept. Details: {log}</source>
        <translation>程序内部出错（{error}），您的答案没有丢失。详情见 {log}</translation>
    </message>
    <message>
        <source>Huiqi</source>
        <translation>惠企通</translation>
    </message>
    <message>
        <source>You were not finished last time.</source>
        <translation>上次填写的内容还在。</translation>
    </message>
    <message>
        <source>the company without a name</source>
        <translation>未填名称的企业</translation>
    </message>
</context>
</TS>
