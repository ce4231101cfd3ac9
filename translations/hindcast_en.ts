<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FilterCandidates</name>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDrift</name>
    <message numerus="yes">
        <source>The source grew by %1 bytes since it was read.</source>
        <translation>
            <numerusform>The source grew by %1 byte since it was read.</numerusform>
            <numerusform>The source grew by %1 bytes since it was read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The source shrank by %1 bytes since it was read.</source>
        <translation>
            <numerusform>The source shrank by %1 byte since it was read.</numerusform>
            <numerusform>The source shrank by %1 bytes since it was read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::app::CachesDialog</name>
    <message numerus="yes">
        <source>%n cache(s), %1. A removed cache is made again when its store is opened.</source>
        <translation>
            <numerusform>%n cache, %1. A removed cache is made again when its store is opened.</numerusform>
            <numerusform>%n caches, %1. A removed cache is made again when its store is opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::app::Commands</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied</source>
        <translation>
            <numerusform>The first %n row copied</numerusform>
            <numerusform>The first %n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::app::ProblemsDialog</name>
    <message numerus="yes">
        <source>%n finding(s). Enter or a double click goes to the event.</source>
        <translation>
            <numerusform>%n finding. Enter or a double click goes to the event.</numerusform>
            <numerusform>%n findings. Enter or a double click goes to the event.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::app::StatusLine</name>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 streams</source>
        <translation>
            <numerusform>%1 stream</numerusform>
            <numerusform>%1 streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 events</source>
        <translation>
            <numerusform>%1 of %2 event</numerusform>
            <numerusform>%1 of %2 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::app::TopBar</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::AggregatesPane</name>
    <message numerus="yes">
        <source>%Ln partition(s)</source>
        <translation>
            <numerusform>%Ln partition</numerusform>
            <numerusform>%Ln partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ComparePane</name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::DifferenceTable</name>
    <message numerus="yes">
        <source>%Ln events changed</source>
        <translation>
            <numerusform>%Ln event changed</numerusform>
            <numerusform>%Ln events changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln paths that differ</source>
        <translation>
            <numerusform>the %Ln path that differs</numerusform>
            <numerusform>the %Ln paths that differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::FindBar</name>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ParityRemark</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::PartitionView</name>
    <message numerus="yes">
        <source>%Ln partition(s)</source>
        <translation>
            <numerusform>%Ln partition</numerusform>
            <numerusform>%Ln partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::SavedFilters</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ScriptLog</name>
    <message numerus="yes">
        <source>It logged %Ln line(s) on the events folded so far</source>
        <translation>
            <numerusform>It logged %Ln line on the events folded so far</numerusform>
            <numerusform>It logged %Ln lines on the events folded so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ScriptProblems</name>
    <message numerus="yes">
        <source>It failed on %Ln event(s), which were left out</source>
        <translation>
            <numerusform>It failed on %Ln event, which was left out</numerusform>
            <numerusform>It failed on %Ln events, which were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::StatePane</name>
    <message numerus="yes">
        <source>failed on %Ln event(s)</source>
        <translation>
            <numerusform>failed on %Ln event</numerusform>
            <numerusform>failed on %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::StreamsModel</name>
    <message numerus="yes">
        <source>%1 streams</source>
        <translation>
            <numerusform>%1 stream</numerusform>
            <numerusform>%1 streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
</context>
</TS>
