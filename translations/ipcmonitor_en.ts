<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DetailSections</name>
    <message numerus="yes">
        <source>%n other listener(s) use this path for another file, which clients cannot reach</source>
        <translation>
            <numerusform>%n other listener uses this path for another file, which clients cannot reach</numerusform>
            <numerusform>%n other listeners use this path for another file, which clients cannot reach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::ConsolePage</name>
    <message numerus="yes">
        <source>%n line(s) of the history could not be read and were skipped.</source>
        <translation>
            <numerusform>%n line of the history could not be read and was skipped.</numerusform>
            <numerusform>%n lines of the history could not be read and were skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPanel</name>
    <message numerus="yes">
        <source>Remove %n favourite(s)?</source>
        <translation>
            <numerusform>Remove %n favourite?</numerusform>
            <numerusform>Remove %n favourites?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::JsonModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) hidden</source>
        <translation>
            <numerusform>%n process hidden</numerusform>
            <numerusform>%n processes hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::RepeatControls</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
</TS>
