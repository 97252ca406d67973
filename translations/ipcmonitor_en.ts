<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DetailSections</name>
    <message numerus="yes">
        <source>%Ln other listener(s) use this path for another file, which clients cannot reach</source>
        <translation>
            <numerusform>%Ln other listener uses this path for another file, which clients cannot reach</numerusform>
            <numerusform>%Ln other listeners use this path for another file, which clients cannot reach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting</source>
        <translation>
            <numerusform>%Ln client waiting</numerusform>
            <numerusform>%Ln clients waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::Alert</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) ended</source>
        <translation>
            <numerusform>%Ln alert ended</numerusform>
            <numerusform>%Ln alerts ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln poll(s) in a row</source>
        <translation>
            <numerusform>%Ln poll</numerusform>
            <numerusform>%Ln polls in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRuleForm</name>
    <message numerus="yes">
        <source> poll(s) in a row</source>
        <translation>
            <numerusform> poll</numerusform>
            <numerusform> polls in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesModel</name>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertStatus</name>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::ConsolePage</name>
    <message numerus="yes">
        <source>%Ln line(s) of the history could not be read and were skipped.</source>
        <translation>
            <numerusform>%Ln line of the history could not be read and was skipped.</numerusform>
            <numerusform>%Ln lines of the history could not be read and were skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::DiffView</name>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln line removed</numerusform>
            <numerusform>%Ln lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln line added</numerusform>
            <numerusform>%Ln lines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::FirstLookBar</name>
    <message numerus="yes">
        <source>%Ln endpoint(s) found</source>
        <translation>
            <numerusform>%Ln endpoint found</numerusform>
            <numerusform>%Ln endpoints found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln of Mine</source>
        <translation>
            <numerusform>Pin %Ln of Mine</numerusform>
            <numerusform>Pin %Ln of Mine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPage</name>
    <message numerus="yes">
        <source>%Ln request(s) remembered</source>
        <translation>
            <numerusform>%Ln request remembered</numerusform>
            <numerusform>%Ln requests remembered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPanel</name>
    <message numerus="yes">
        <source>Remove %Ln favourite(s)?</source>
        <translation>
            <numerusform>Remove %Ln favourite?</numerusform>
            <numerusform>Remove %Ln favourites?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::JsonModel</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln element</numerusform>
            <numerusform>%Ln elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::LoadResultsModel</name>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) under way on each</source>
        <translation>
            <numerusform>%Ln request under way on each</numerusform>
            <numerusform>%Ln requests under way on each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) hidden</source>
        <translation>
            <numerusform>%Ln process hidden</numerusform>
            <numerusform>%Ln processes hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::RepeatControls</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TopicModel</name>
    <message numerus="yes">
        <source>The service left out %Ln change(s)</source>
        <translation>
            <numerusform>The service left out %Ln change</numerusform>
            <numerusform>The service left out %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) happened while not subscribed</source>
        <translation>
            <numerusform>%Ln change happened while not subscribed</numerusform>
            <numerusform>%Ln changes happened while not subscribed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gave up, as %Ln attempt(s) in a row have failed: %1</source>
        <translation>
            <numerusform>Gave up, as %Ln attempt has failed: %1</numerusform>
            <numerusform>Gave up, as %Ln attempts in a row have failed: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceNotes</name>
    <message numerus="yes">
        <source>%Ln other endpoint(s) cannot be traced either.</source>
        <translation>
            <numerusform>%Ln other endpoint cannot be traced either.</numerusform>
            <numerusform>%Ln other endpoints cannot be traced either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TracePage</name>
    <message numerus="yes">
        <source>%1 (%Ln line(s) could not be read and were skipped)</source>
        <translation>
            <numerusform>%1 (%Ln line could not be read and was skipped)</numerusform>
            <numerusform>%1 (%Ln lines could not be read and were skipped)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSettingsPage</name>
    <message numerus="yes">
        <source>%Ln request(s) kept</source>
        <translation>
            <numerusform>%Ln request kept</numerusform>
            <numerusform>%Ln requests kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSources</name>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceTable</name>
    <message numerus="yes">
        <source>%Ln request(s) lost</source>
        <translation>
            <numerusform>%Ln request lost</numerusform>
            <numerusform>%Ln requests lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayloadField</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
</TS>
