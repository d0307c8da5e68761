<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Pinthread::StartPage</name>
    <message>
        <source>Drop a picture here</source>
        <translation>Trascina qui un&apos;immagine</translation>
    </message>
</context>
<context>
    <name>Pinthread::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
</context>
<context>
    <name>Pinthread::WindowActions</name>
    <message>
        <source>&amp;Window</source>
        <translation>Fi&amp;nestra</translation>
    </message>
</context>
</TS>
