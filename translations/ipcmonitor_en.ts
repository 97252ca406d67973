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
    <name>EndpointCondition</name>
    <message numerus="yes">
        <source>The path is too long, with %n byte(s)</source>
        <translation>
            <numerusform>The path is too long, with %n byte</numerusform>
            <numerusform>The path is too long, with %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) waiting for being accepted</source>
        <translation>
            <numerusform>%n client waiting for being accepted</numerusform>
            <numerusform>%n clients waiting for being accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) waiting, none accepted for three polls</source>
        <translation>
            <numerusform>%n client waiting, none accepted for three polls</numerusform>
            <numerusform>%n clients waiting, none accepted for three polls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is full with %n waiting client(s)</source>
        <translation>
            <numerusform>The queue is full with %n waiting client</numerusform>
            <numerusform>The queue is full with %n waiting clients</numerusform>
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
    <name>Monitor::TablePanel</name>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen, +%Ln new</source>
        <translation>
            <numerusform>Frozen, +%Ln new</numerusform>
            <numerusform>Frozen, +%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>0 of %Ln row(s) match the filter.</source>
        <translation>
            <numerusform>0 of %Ln row match the filter.</numerusform>
            <numerusform>0 of %Ln rows match the filter.</numerusform>
        </translation>
    </message>
</context>
</TS>
