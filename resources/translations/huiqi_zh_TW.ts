<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Huiqi</source>
        <translation>關於惠企通</translation>
    </message>
    <message>
        <source>Huiqi {version}</source>
        <translation>惠企通 {version}</translation>
    </message>
    <message>
        <source>Works without a network; what you enter stays where you keep it. MIT licence.</source>
        <translation>不需要網絡；填寫的內容只保存在您自己選擇的位置。本程序以 MIT 許可證發佈。</translation>
    </message>
    <message>
        <source>Built with the work of others, under these licences:</source>
        <translation>本程序使用了下列第三方作品，各自的許可證如下：</translation>
    </message>
    <message>
        <source>Licences of others</source>
        <translation>第三方許可證</translation>
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
        <translation>政策時間軸，查詢日期 {day}</translation>
    </message>
    <message>
        <source>No document to be shown</source>
        <translation>沒有可顯示的文件</translation>
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
        <translation>沒有符合的條款。請去掉一項篩選，或減少搜尋詞。</translation>
    </message>
    <message>
        <source>The chosen benefit</source>
        <translation>所選條款</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>條款</translation>
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
        <translation>報告的署名與樣式</translation>
    </message>
    <message>
        <source>Printed reports bear this name and logo. What is left empty is not printed.</source>
        <translation>列印的報告以此署名。留空的不印。</translation>
    </message>
    <message>
        <source>Your company or yourself</source>
        <translation>您的公司或您本人</translation>
    </message>
    <message>
        <source>A line under the name, on the first page</source>
        <translation>首頁署名下面的一行</translation>
    </message>
    <message>
        <source>A line at the foot of every page, such as how to reach you</source>
        <translation>每頁底部的一行，如聯繫方式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Cover line</source>
        <translation>封面語</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>頁腳</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>標誌</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>選擇顏色</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>選擇標誌圖片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open a look …</source>
        <translation>打開樣式…</translation>
    </message>
    <message>
        <source>Save this look …</source>
        <translation>另存樣式…</translation>
    </message>
    <message>
        <source>Huiqi&apos;s own</source>
        <translation>恢復預設</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Pictures ({pattern})</source>
        <translation>圖片（{pattern}）</translation>
    </message>
    <message>
        <source>Open a look</source>
        <translation>打開樣式</translation>
    </message>
    <message>
        <source>Save this look</source>
        <translation>另存樣式</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>已保存到 {file}。</translation>
    </message>
    <message>
        <source>Looks ({pattern})</source>
        <translation>報告樣式（{pattern}）</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>{count} benefits</source>
        <translation>{count} 個條款</translation>
    </message>
    <message>
        <source>The catalogue, as of {on}</source>
        <translation>政策目錄（按 {on}）</translation>
    </message>
    <message>
        <source>Search titles, numbers, benefits</source>
        <translation>搜尋標題、文號、條款</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>所選文件</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有級別</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>所有地區</translation>
    </message>
    <message>
        <source>However they stand</source>
        <translation>所有狀態</translation>
    </message>
    <message>
        <source>Whole, in part or title only</source>
        <translation>全文、部分或僅標題</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{count} documents, {benefits} benefits</source>
        <translation>{count} 份文件，{benefits} 個條款</translation>
    </message>
    <message>
        <source>Nothing in the catalogue matches “{text}”.</source>
        <translation>目錄中沒有與“{text}”相符的內容。</translation>
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
        <translation>按類別查找資質</translation>
    </message>
    <message>
        <source>Narrow by name</source>
        <translation>輸入名稱縮小範圍</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>選用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>CertificationsPage</name>
    <message>
        <source>The list counts as complete: what is not in it is taken as not held.</source>
        <translation>請列全：沒有列出的資質，一律按“未持有”判斷。</translation>
    </message>
    <message>
        <source>Some, all listed below</source>
        <translation>有，全部列在下面</translation>
    </message>
    <message>
        <source>None at all</source>
        <translation>一項都沒有</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Which certifications does the company hold?</source>
        <translation>企業持有哪些資質和榮譽？</translation>
    </message>
    <message>
        <source>Add a certification</source>
        <translation>添加資質</translation>
    </message>
    <message>
        <source>search by name, e.g. {example}</source>
        <translation>輸入名稱查找，例如 {example}</translation>
    </message>
    <message>
        <source>Awarded on (may be left empty)</source>
        <translation>認定日期（可不填）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>請先輸入資質名稱。</translation>
    </message>
    <message>
        <source>Nothing is listed yet; until then it counts as not known.</source>
        <translation>還沒有列出任何一項；在此之前按“不知道”處理。</translation>
    </message>
    <message>
        <source>Everything that asks for a certification counts as not met.</source>
        <translation>凡要求持有資質的條件，都按不滿足判斷。</translation>
    </message>
    <message>
        <source>awarded {day}</source>
        <translation>{day} 認定</translation>
    </message>
    <message>
        <source>day of award not known</source>
        <translation>認定日期未填</translation>
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
        <translation>計劃取得</translation>
    </message>
    <message>
        <source>It decides nothing; under “What if” it shows what it would bring.</source>
        <translation>不影響結果；可在“假設”中查看取得後能多拿多少。</translation>
    </message>
    <message>
        <source>All by group …</source>
        <translation>分類查找…</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>計劃取得</translation>
    </message>
</context>
<context>
    <name>CertificationsRunningOut</name>
    <message>
        <source>Certifications that run out</source>
        <translation>即將失效的資質</translation>
    </message>
    <message>
        <source>Have run out already: {names}</source>
        <translation>已經失效：{names}</translation>
    </message>
    <message>
        <source>Not told of {names}: neither the day it was awarded nor its last day was entered.</source>
        <translation>{names}：沒有填認定日期，也沒有填截止日期，無法判斷何時失效。</translation>
    </message>
    <message>
        <source>Which certifications the company holds was not answered yet.</source>
        <translation>還沒有填寫企業持有哪些資質。</translation>
    </message>
    <message>
        <source>No certification is known to run out within a year.</source>
        <translation>沒有發現一年內會失效的資質。</translation>
    </message>
    <message>
        <source>Last day {day}, {count} days left</source>
        <translation>最後一天 {day}，還有 {count} 天</translation>
    </message>
    <message>
        <source>No benefit falls with it.</source>
        <translation>失效後不會少掉任何一項政策。</translation>
    </message>
    <message>
        <source>With it falls up to {amount} in all:</source>
        <translation>失效後合計最多少 {amount}，涉及：</translation>
    </message>
    <message>
        <source>With it falls, without changing the total:</source>
        <translation>失效後合計不變，但少掉：</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>What is the company called?</source>
        <translation>企業叫什麼名稱？</translation>
    </message>
    <message>
        <source>For the reports; may be left empty.</source>
        <translation>用在報告上，可以不填。</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Change an answer on the left: what it brings or costs is shown here. Your answers stay as they are.</source>
        <translation>在左邊改動一項答案，這裡就會顯示能多拿或少拿多少。您原來的答案不會改變。</translation>
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
        <translation>結論或金額有變</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>沒有變化。</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>已確定</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待確認的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Loans and guarantees</source>
        <translation>貸款與擔保</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>不變</translation>
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
        <translation>另有 {count} 項</translation>
    </message>
</context>
<context>
    <name>ConfirmationPage</name>
    <message>
        <source>{count} answers. Whatever is wrong can be changed here.</source>
        <translation>共 {count} 項答案。有不對的，可在這裡修改。</translation>
    </message>
    <message>
        <source>Nothing has been answered yet.</source>
        <translation>還沒有填寫任何內容。</translation>
    </message>
    <message>
        <source>{value}, worked out</source>
        <translation>{value}（由其他答案算出）</translation>
    </message>
    <message>
        <source>You said that you don&apos;t know.</source>
        <translation>您選擇了“不知道”。</translation>
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
        <translation>填寫有誤，未計入</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>As you answer, what the company can get is added up here.</source>
        <translation>每回答一項，這裡就會更新企業能拿到的補貼。</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>What this catalogue knows, and does not</source>
        <translation>本目錄知道什麼、不知道什麼</translation>
    </message>
    <message>
        <source>Search a title, number or region</source>
        <translation>按標題、文號或地區查找</translation>
    </message>
    <message>
        <source>Catalogue {version}, as of {on}</source>
        <translation>目錄版本 {version}，按 {on} 計</translation>
    </message>
    <message>
        <source>{count} documents: the text of {held} is held, {partial} of them in part</source>
        <translation>文件 {count} 份：收錄正文 {held} 份，其中 {partial} 份不全</translation>
    </message>
    <message>
        <source>Of {count} only the title is known; they are never evaluated</source>
        <translation>另有 {count} 份只知標題，不參與評估</translation>
    </message>
    <message>
        <source>{count} benefits: {figures} name a figure, {rest} do not</source>
        <translation>條款 {count} 個：寫明金額或比例 {figures} 個，未寫明的 {rest} 個</translation>
    </message>
    <message>
        <source>{count} documents are in force on that day; the others do not count</source>
        <translation>當日有效 {count} 份，其餘不計入合計</translation>
    </message>
    <message>
        <source>What is not in the catalogue this program does not know: no result is not no subsidy</source>
        <translation>不在目錄裡的政策，本程序不知道；沒有結果不等於沒有補貼</translation>
    </message>
    <message>
        <source>The documents of the catalogue</source>
        <translation>目錄裡的文件</translation>
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
        <translation>日曆</translation>
    </message>
    <message>
        <source>Pick a day: {question}</source>
        <translation>選擇日期：{question}</translation>
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
        <translation>不是日期；請寫成 年-月-日，例如 {example}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Conditions</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>The company: {actual}</source>
        <translation>企業現狀：{actual}</translation>
    </message>
    <message>
        <source>Still to be answered</source>
        <translation>還需要回答</translation>
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
        <translation>怎樣才能拿到</translation>
    </message>
    <message>
        <source>; adds up to {amount} in all</source>
        <translation>；總額最多可增加 {amount}</translation>
    </message>
    <message>
        <source>{article}; lines {lines} of the source</source>
        <translation>{article}（原文 {lines} 行）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>給付方式</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未計入</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>要準備的</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>受理部門</translation>
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
        <translation>條款</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>all of these:</source>
        <translation>同時滿足：</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>複製條款及出處</translation>
    </message>
    <message>
        <source>Hangs together with</source>
        <translation>相關條款</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>計入合計</translation>
    </message>
    <message>
        <source>Already received …</source>
        <translation>已經領過…</translation>
    </message>
    <message>
        <source>Other documents say otherwise</source>
        <translation>與其他文件不一致</translation>
    </message>
    <message>
        <source>Neither is resolved here; in a total the higher counts.</source>
        <translation>兩份文件並列顯示，不作取捨；合計時從高不重複。</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <translation>已展開</translation>
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
        <translation>企業註冊在哪裡？</translation>
    </message>
    <message>
        <source>name or code, e.g. {example}</source>
        <translation>輸入名稱、別名或區劃代碼，例如 {example}</translation>
    </message>
    <message>
        <source>or step by step</source>
        <translation>或逐級選擇</translation>
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
        <translation>區縣</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>請選擇</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Number</source>
        <translation>文號</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>發文機關</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>級別</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印發日期</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Repealed on</source>
        <translation>廢止日期</translation>
    </message>
    <message>
        <source>Repeals</source>
        <translation>廢止的文件</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>申報時間</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>申報與兌現</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>受理部門</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>收錄情況</translation>
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
        <translation>合計上限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文行</translation>
    </message>
    <message>
        <source>{count} benefits</source>
        <translation>{count} 個條款</translation>
    </message>
    <message>
        <source>Only its title is held: nothing of it is evaluated.</source>
        <translation>只收錄了標題，不參與評估。</translation>
    </message>
    <message>
        <source>It grants nothing that can be evaluated.</source>
        <translation>沒有可評估的條款。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>要準備的</translation>
    </message>
    <message>
        <source>Copy with its source</source>
        <translation>複製條款及出處</translation>
    </message>
    <message>
        <source>Hangs together with</source>
        <translation>相關條款</translation>
    </message>
    <message>
        <source>Other documents say otherwise</source>
        <translation>與其他文件不一致</translation>
    </message>
    <message>
        <source>Neither is resolved here; in a total the higher counts.</source>
        <translation>兩份文件並列顯示，不作取捨；合計時從高不重複。</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>No.</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文號</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
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
        <translation>狀態</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>條款</translation>
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
        <translation>它們本來與貴企業有關，現已失效，不計入下面的合計。</translation>
    </message>
    <message>
        <source>See what they granted</source>
        <translation>查看這些政策的內容</translation>
    </message>
    <message>
        <source>{count} benefits</source>
        <translation>{count} 項</translation>
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
        <translation>即將到期</translation>
    </message>
    <message>
        <source>Nothing the company can still have ends within {days} days.</source>
        <translation>企業還能享受的政策中，{days} 天內沒有到期的。</translation>
    </message>
    <message>
        <source>Last day {day}, {count} days left</source>
        <translation>最後一天 {day}，還有 {count} 天</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Writing {file} …</source>
        <translation>正在寫入 {file} ……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打開</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打開所在資料夾</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} 已寫好。</translation>
    </message>
    <message>
        <source>Cancelled; {file} was not written.</source>
        <translation>已取消，沒有寫入 {file}。</translation>
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
        <translation>程序無法啟動</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
        <translation>搜尋標題、文號、條款</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Only what counts</source>
        <translation>只看計入合計的</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>{shown} of {all} items</source>
        <translation>{all} 項中的 {shown} 項</translation>
    </message>
    <message>
        <source>{all} items</source>
        <translation>{all} 項</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>篩選（{count}）</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>所有結論</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有級別</translation>
    </message>
    <message>
        <source>All kinds of support</source>
        <translation>所有支持方式</translation>
    </message>
    <message>
        <source>However certain</source>
        <translation>所有給付方式</translation>
    </message>
    <message>
        <source>Once and yearly</source>
        <translation>一次性與每年</translation>
    </message>
    <message>
        <source>All authorities</source>
        <translation>所有部門</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>所有行業</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>按結論</translation>
    </message>
    <message>
        <source>Most money first</source>
        <translation>金額從高到低</translation>
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
        <translation>按標題</translation>
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
        <translation>已經回答，可以修改。</translation>
    </message>
    <message>
        <source>Moves up to {amount}, in {count} benefits</source>
        <translation>最多影響 {amount}，涉及 {count} 項政策</translation>
    </message>
    <message>
        <source>Moves {count} benefits without a figure</source>
        <translation>影響 {count} 項沒有寫明金額的政策</translation>
    </message>
    <message>
        <source>Which fields of business is the company in?</source>
        <translation>企業屬於哪些行業領域？</translation>
    </message>
    <message>
        <source>All that apply; some benefits are for certain fields only.</source>
        <translation>可以選多項；有些政策只面向特定領域。</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>It stays unknown and is not asked again.</source>
        <translation>按未知處理，不再追問。</translation>
    </message>
    <message>
        <source>Skip the rest and see the result</source>
        <translation>跳過其餘問題，看結果</translation>
    </message>
    <message>
        <source>Moves nothing at the moment.</source>
        <translation>目前不影響任何結果。</translation>
    </message>
    <message>
        <source>Question {number}, what moves most comes first</source>
        <translation>第 {number} 題，影響最大的先問</translation>
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
        <translation>預覽與列印</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>導出 Excel</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>導出 PDF 報告</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一題</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>查看結果</translation>
    </message>
    <message>
        <source>Enter goes on, Alt+← goes back</source>
        <translation>按 Enter 繼續，按 Alt+← 返回</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Write the Excel workbook</source>
        <translation>導出 Excel</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Write the PDF report</source>
        <translation>導出 PDF 報告</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Write a form to fill in</source>
        <translation>導出填寫表</translation>
    </message>
    <message>
        <source>Write the deadlines as a calendar</source>
        <translation>導出期限日曆</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日曆文件</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Side by side</source>
        <translation>並排比較</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>現狀</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>已確定</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待確認的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Loans and guarantees</source>
        <translation>貸款與擔保</translation>
    </message>
    <message>
        <source>Benefits within reach</source>
        <translation>可爭取的條款</translation>
    </message>
    <message>
        <source>Take over these answers</source>
        <translation>採用這些答案</translation>
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
        <translation>恢復現狀</translation>
    </message>
    <message>
        <source>{answer}: as the company has it</source>
        <translation>{answer}：恢復現狀</translation>
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
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;New company</source>
        <translation>新企業(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打開(&amp;O)…</translation>
    </message>
    <message>
        <source>Back to the &amp;last company</source>
        <translation>恢復上一家企業(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>另存為(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Excel workbook …</source>
        <translation>導出 Excel(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo the last answer</source>
        <translation>撤銷上一個答案(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the answer</source>
        <translation>恢復答案(&amp;R)</translation>
    </message>
    <message>
        <source>Another &amp;date …</source>
        <translation>更改查詢日期(&amp;D)…</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>返回上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言 Language(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>外觀(&amp;O)</translation>
    </message>
    <message>
        <source>What the catalogue &amp;knows …</source>
        <translation>目錄知道什麼(&amp;K)…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比度</translation>
    </message>
    <message>
        <source>&amp;Browse the catalogue …</source>
        <translation>瀏覽政策目錄(&amp;B)…</translation>
    </message>
    <message>
        <source>Preview and &amp;print …</source>
        <translation>預覽與列印(&amp;P)…</translation>
    </message>
    <message>
        <source>PD&amp;F report …</source>
        <translation>PDF 報告(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Deadlines as a calendar …</source>
        <translation>期限日曆(&amp;D)…</translation>
    </message>
    <message>
        <source>For&amp;m for a client to fill in …</source>
        <translation>給客戶的填寫表(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;About Huiqi …</source>
        <translation>關於惠企通(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Look of printed reports …</source>
        <translation>報告的署名與樣式(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>MissedLately</name>
    <message>
        <source>Missed in the last {months} months</source>
        <translation>近 {months} 個月錯過的</translation>
    </message>
    <message>
        <source>Nothing that has ended is known to have been open to the company.</source>
        <translation>已到期的政策中，沒有發現企業當時符合的。</translation>
    </message>
    <message>
        <source>Surely ({count})</source>
        <translation>已符合（{count}）</translation>
    </message>
    <message>
        <source>By its certifications and dates it qualified on the last day.</source>
        <translation>按資質和日期，最後一天企業已經符合條件。</translation>
    </message>
    <message>
        <source>Possibly ({count})</source>
        <translation>可能符合（{count}）</translation>
    </message>
    <message>
        <source>It also hangs on figures of that time, which are not known.</source>
        <translation>還要看企業當時的數據，現在無從得知。</translation>
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
        <translation>就目前所知，沒有哪一項改動能讓企業多拿補貼。</translation>
    </message>
    <message>
        <source>What would bring more than now, easiest first. The sums are what each adds by itself, in all.</source>
        <translation>能比現在多拿的做法，容易的在前。金額是單獨做這一項時合計多出的部分。</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>再顯示 {count} 項</translation>
    </message>
    <message>
        <source>adds up to {amount}</source>
        <translation>最多增加 {amount}</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試一試</translation>
    </message>
    <message>
        <source>Try: {step}</source>
        <translation>試一試：{step}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 項</translation>
    </message>
    <message>
        <source>{count} more are nearly in reach and add nothing to the sum; see them in the list</source>
        <translation>另有 {count} 項差一點就符合，但不增加合計金額，可在列表中查看</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>met</source>
        <translation>滿足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不滿足</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>待確認</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Show {count} more</source>
        <translation>再顯示 {count} 項</translation>
    </message>
</context>
<context>
    <name>OverviewPart</name>
    <message>
        <source>Answer {count} more questions</source>
        <translation>繼續回答 {count} 個補充問題</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages of the report</source>
        <translation>報告各頁</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Company and place</source>
        <translation>企業與地區</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營業收入</translation>
    </message>
    <message>
        <source>R&amp;D</source>
        <translation>研發投入</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>資質榮譽</translation>
    </message>
    <message>
        <source>Follow-up questions</source>
        <translation>補充問題</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>核對答案</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What the answers bring so far</source>
        <translation>目前的合計</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Preview and print</source>
        <translation>預覽與列印</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>停止列印</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>正在生成各頁 ……</translation>
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
        <translation>適合寬度</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>PDF report …</source>
        <translation>導出 PDF 報告</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>頁，共 {count} 頁</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在列印 ……</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往列印機。</translation>
    </message>
    <message>
        <source>Paper and look …</source>
        <translation>紙張與署名…</translation>
    </message>
    <message>
        <source>Number of the page</source>
        <translation>頁碼</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer could not be started; check it, or the file it writes to.</source>
        <translation>列印機沒有啟動；請檢查列印機，或列印到的文件。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已停止列印。</translation>
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
        <translation>單位是元；若是萬元，請寫 {example}</translation>
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
        <translation>已經領過</translation>
    </message>
    <message>
        <source>What was received is taken off what can still be had, by the rules of the documents.</source>
        <translation>已領的部分按文件規定從還能領的金額里扣除。</translation>
    </message>
    <message>
        <source>How much was received?</source>
        <translation>領到多少？</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>哪一天領的？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>記下</translation>
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
        <translation>已經領過</translation>
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
        <translation>未填名稱的企業</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>All benefits</source>
        <translation>全部條款</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假設</translation>
    </message>
    <message>
        <source>Along time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Open a company</source>
        <translation>打開企業資料</translation>
    </message>
    <message>
        <source>Save the company as</source>
        <translation>企業資料另存為</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>已保存到 {file}。</translation>
    </message>
    <message>
        <source>Another company is open now.</source>
        <translation>現在打開的是另一家企業。</translation>
    </message>
    <message>
        <source>There is no other company to go back to.</source>
        <translation>沒有上一家企業可以恢復。</translation>
    </message>
    <message>
        <source>the company without a name</source>
        <translation>未填名稱的企業</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>繼續填寫 {name}</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>Companies ({pattern})</source>
        <translation>企業資料 ({pattern})</translation>
    </message>
    <message>
        <source>An example, seen as of {day}, when most of these policies were in force. Nothing of it is kept.</source>
        <translation>示例企業，按 {day} 的政策顯示，當時多數政策有效；示例不會被保存。</translation>
    </message>
    <message>
        <source>Companies and filled forms ({pattern})</source>
        <translation>企業資料與填好的表 ({pattern})</translation>
    </message>
    <message>
        <source>Read from {file}. Look it through, then save it as a company.</source>
        <translation>已讀入 {file}。請核對各項，然後保存為企業資料。</translation>
    </message>
    <message>
        <source>You were not finished last time.</source>
        <translation>上次填寫的內容還在。</translation>
    </message>
    <message>
        <source>Another window has this company by now.</source>
        <translation>這家企業已在另一個窗口裡。</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>every condition is met</source>
        <translation>全部條件都滿足</translation>
    </message>
    <message>
        <source>met as far as it can be told; an authority decides the rest</source>
        <translation>能判斷的都滿足，其餘由主管部門認定</translation>
    </message>
    <message>
        <source>depends on what is not answered yet</source>
        <translation>取決於還沒有回答的問題</translation>
    </message>
    <message>
        <source>fails only on what the company can change</source>
        <translation>只差企業自己能改變的條件</translation>
    </message>
    <message>
        <source>fails on something fixed</source>
        <translation>有改變不了的條件不滿足</translation>
    </message>
    <message>
        <source>the document has ended or not begun; not counted</source>
        <translation>文件已失效或尚未施行，不計入</translation>
    </message>
    <message>
        <source>All {count} in the list</source>
        <translation>在列表中查看全部 {count} 項</translation>
    </message>
</context>
<context>
    <name>SectorsField</name>
    <message>
        <source>None of these</source>
        <translation>都不屬於</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Certain</source>
        <translation>已確定</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待確認的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Most worth answering next</source>
        <translation>接下來最值得回答</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>現在回答</translation>
    </message>
    <message>
        <source>Loans and guarantees up to {amount}</source>
        <translation>另有貸款、擔保最高 {amount}</translation>
    </message>
    <message>
        <source>moves up to {amount}</source>
        <translation>最多影響 {amount}</translation>
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
        <translation>企業能拿哪些政府補貼、能拿多少、為什麼</translation>
    </message>
    <message>
        <source>Everything stays on this computer; the program never goes online.</source>
        <translation>所有資料只留在這臺電腦上，程序從不聯網。</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>繼續填寫 {name}</translation>
    </message>
    <message>
        <source>just where you left it</source>
        <translation>從上次停下的地方繼續</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>新企業</translation>
    </message>
    <message>
        <source>five short pages, then only what still matters</source>
        <translation>五頁基本情況，之後只問還有影響的</translation>
    </message>
    <message>
        <source>Open a company</source>
        <translation>打開企業資料</translation>
    </message>
    <message>
        <source>a .huiqi file saved before</source>
        <translation>以前保存的 .huiqi 文件</translation>
    </message>
    <message>
        <source>a made-up company in Binjiang with its whole result</source>
        <translation>濱江區一家虛構的企業，直接看完整結果</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>看一個示例</translation>
    </message>
    <message>
        <source>What the catalogue knows</source>
        <translation>目錄收錄了什麼</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打開</translation>
    </message>
    <message>
        <source>no longer there: {folder}</source>
        <translation>文件已不在：{folder}</translation>
    </message>
    <message>
        <source>{held} policy documents of Zhejiang, Hangzhou and its districts, {benefits} benefits</source>
        <translation>收錄浙江省、杭州市及各區 {held} 份政策文件，{benefits} 個條款</translation>
    </message>
    <message>
        <source>{count} more are known by title only</source>
        <translation>另有 {count} 份只有標題</translation>
    </message>
    <message>
        <source>{count} are in force on {on}</source>
        <translation>{on} 有效的 {count} 份</translation>
    </message>
    <message>
        <source>the latest is of {day}</source>
        <translation>最新一份印發於 {day}</translation>
    </message>
    <message>
        <source>catalogue {version}</source>
        <translation>目錄版本 {version}</translation>
    </message>
    <message>
        <source>from another window that is closed now</source>
        <translation>另一個窗口裡的，那個窗口已經關閉</translation>
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
        <translation>已答 {count} 題</translation>
    </message>
    <message>
        <source>{count} held</source>
        <translation>{count} 項</translation>
    </message>
    <message>
        <source>none held</source>
        <translation>沒有</translation>
    </message>
    <message>
        <source>Every answer is saved.</source>
        <translation>每個答案都已自動保存。</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>no figure given</source>
        <translation>未寫明金額</translation>
    </message>
    <message>
        <source>in kind</source>
        <translation>服務支持</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>計入合計</translation>
    </message>
    <message>
        <source>loan or guarantee</source>
        <translation>貸款或擔保</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未計入</translation>
    </message>
    <message>
        <source>{count} answers missing</source>
        <translation>還缺 {count} 個答案</translation>
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
        <translation>程序內部出錯：{error}</translation>
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
        <translation>已結束</translation>
    </message>
    <message>
        <source>Drafts, which do not count</source>
        <translation>徵求意見稿，不計入</translation>
    </message>
    <message>
        <source>{count} days left</source>
        <translation>還有 {count} 天</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>no end printed</source>
        <translation>未寫明截止日期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>last day {day}, {count} days left</source>
        <translation>最後一天 {day}，還有 {count} 天</translation>
    </message>
    <message>
        <source>applications {window}</source>
        <translation>申報時間 {window}</translation>
    </message>
    <message>
        <source>concerns the company</source>
        <translation>與企業有關</translation>
    </message>
    <message>
        <source>nothing in it for the company</source>
        <translation>沒有與企業有關的內容</translation>
    </message>
    <message>
        <source>Only what concerns the company</source>
        <translation>只看與企業有關的</translation>
    </message>
    <message>
        <source>No document with dates holds anything for the company.</source>
        <translation>有日期的文件中，沒有與企業有關的。</translation>
    </message>
    <message>
        <source>Click the years or drag the line to see everything at another day; by keys: ←→ a month, Home today, ↑↓ another document, Enter opens it.</source>
        <translation>點年份或拖動豎線，可換一天查看；鍵盤：←→ 移一個月，Home 回到今天，↑↓ 換文件，Enter 打開。</translation>
    </message>
    <message>
        <source>Filled: concerns the company. Faded: no day is printed. The line below a bar: applications are taken.</source>
        <translation>實心：與企業有關。漸淡：文件未寫明日期。橫條下方的線：申報時間。</translation>
    </message>
    <message>
        <source>The documents along time</source>
        <translation>政策時間軸</translation>
    </message>
    <message>
        <source>Without any day in their text ({count})</source>
        <translation>正文沒有任何日期的文件（{count}）</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Certain</source>
        <translation>已確定</translation>
    </message>
    <message>
        <source>Every condition is met. Where a ceiling is set, the range begins at zero.</source>
        <translation>條件全部滿足；文件只寫“最高”的，從 0 起算。</translation>
    </message>
    <message>
        <source>If an authority confirms what only it can tell.</source>
        <translation>如果主管部門認可只有它能判斷的條件。</translation>
    </message>
    <message>
        <source>If, besides, everything still open turns out well.</source>
        <translation>如果還沒回答的條件也全部滿足。</translation>
    </message>
    <message>
        <source>With confirmation</source>
        <translation>加上待確認的</translation>
    </message>
    <message>
        <source>With what is unknown</source>
        <translation>再加上未知的</translation>
    </message>
    <message>
        <source>Besides, loans and guarantees up to {amount}; they are no part of the totals.</source>
        <translation>另外還有貸款、擔保額度，最高 {amount}，不計入補貼合計。</translation>
    </message>
    <message>
        <source>of it {amount} each year</source>
        <translation>其中每年 {amount}</translation>
    </message>
    <message>
        <source>{count} more without a figure</source>
        <translation>另有 {count} 項沒有寫明金額</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No benefit in the catalogue can bring the company money at present.</source>
        <translation>目錄中沒有企業目前能拿到資金的政策。</translation>
    </message>
    <message>
        <source>Nothing is certain yet: every benefit in reach waits for a confirmation or an answer.</source>
        <translation>目前沒有已確定的金額：可爭取的條款都還要等主管部門確認或補充答案。</translation>
    </message>
</context>
<context>
    <name>UsedUp</name>
    <message>
        <source>Used up</source>
        <translation>已經領取的</translation>
    </message>
    <message>
        <source>received {amount}</source>
        <translation>已領取 {amount}</translation>
    </message>
    <message>
        <source>{rest} remain of {limit}</source>
        <translation>最高 {limit}，還剩 {rest}</translation>
    </message>
    <message>
        <source>what remains cannot be told</source>
        <translation>剩餘額度無法計算</translation>
    </message>
    <message>
        <source>from {day} on at least part of it can be had again</source>
        <translation>自 {day} 起至少部分額度恢復</translation>
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
        <translation>改動其他答案……</translation>
    </message>
    <message>
        <source>Keep to compare</source>
        <translation>留作比較</translation>
    </message>
    <message>
        <source>Up to {count} side by side</source>
        <translation>最多並排比較 {count} 個方案</translation>
    </message>
    <message>
        <source>All as it is</source>
        <translation>全部恢復現狀</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Correct what is marked, or empty it.</source>
        <translation>請先改正標出的一項，或把它清空。</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>新企業</translation>
    </message>
    <message>
        <source>Something went wrong that should not have ({error}). Your answers are kept. Details: {log}</source>
        <translation>程序內部出錯（{error}），您的答案沒有丟失。詳情見 {log}</translation>
    </message>
    <message>
        <source>Huiqi</source>
        <translation>惠企通</translation>
    </message>
    <message>
        <source>You were not finished last time.</source>
        <translation>上次填寫的內容還在。</translation>
    </message>
    <message>
        <source>the company without a name</source>
        <translation>未填名稱的企業</translation>
    </message>
</context>
</TS>
