<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>Graph bauen</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Open NeuroML, LEMS, SWC, HDF5 or graph files.</source>
        <translation>NeuroML-, LEMS-, SWC-, HDF5- oder Graphdateien öffnen.</translation>
    </message>
    <message>
        <source>Open &amp;folder...</source>
        <translation>&amp;Ordner öffnen...</translation>
    </message>
    <message>
        <source>Open the models of a folder, or a run folder.</source>
        <translation>Die Modelle eines Ordners oder einen Laufordner öffnen.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Read the active file again from disk.</source>
        <translation>Die aktive Datei erneut von der Festplatte lesen.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close the active model with its graphs and attention maps.</source>
        <translation>Das aktive Modell mit seinen Graphen und Aufmerksamkeitskarten schließen.</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>Bild &amp;exportieren...</translation>
    </message>
    <message>
        <source>Save the view in front as a PNG file.</source>
        <translation>Die vordere Ansicht als PNG-Datei speichern.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Stop all jobs and close the window.</source>
        <translation>Alle Aufgaben stoppen und das Fenster schließen.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>Die letzte Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do the change again that was taken back.</source>
        <translation>Die zurückgenommene Änderung erneut ausführen.</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>&amp;Auswahl aufheben</translation>
    </message>
    <message>
        <source>Select nothing, in all views.</source>
        <translation>In allen Ansichten nichts auswählen.</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put the views of this layout back where they belong.</source>
        <translation>Die Ansichten dieses Layouts an ihren Platz zurückbringen.</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>Change the colours of the window.</source>
        <translation>Die Farben des Fensters ändern.</translation>
    </message>
    <message>
        <source>Bring the view &quot;%1&quot; to the front.</source>
        <translation>Die Ansicht „%1“ nach vorn holen.</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Nächste Ansicht</translation>
    </message>
    <message>
        <source>Move the keyboard to the next view.</source>
        <translation>Die Tastatur zur nächsten Ansicht führen.</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>&amp;Vorherige Ansicht</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous view.</source>
        <translation>Die Tastatur zur vorherigen Ansicht führen.</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Give the window the whole screen, or take it back.</source>
        <translation>Dem Fenster den ganzen Bildschirm geben oder wieder nehmen.</translation>
    </message>
    <message>
        <source>&amp;Build graph</source>
        <translation>&amp;Graph bauen</translation>
    </message>
    <message>
        <source>Build the computational graph of the active model, section by section.</source>
        <translation>Den Berechnungsgraphen des aktiven Modells bauen, Abschnitt für Abschnitt.</translation>
    </message>
    <message>
        <source>By &amp;regions</source>
        <translation>Nach &amp;Regionen</translation>
    </message>
    <message>
        <source>Build the graph with one soma, dendrite and axon a neuron.</source>
        <translation>Den Graphen mit je einem Soma, Dendriten und Axon pro Neuron bauen.</translation>
    </message>
    <message>
        <source>By &amp;sections</source>
        <translation>Nach &amp;Abschnitten</translation>
    </message>
    <message>
        <source>Build the graph with a part for each unbranched section.</source>
        <translation>Den Graphen mit einem Teil für jeden unverzweigten Abschnitt bauen.</translation>
    </message>
    <message>
        <source>By s&amp;egments</source>
        <translation>Nach S&amp;egmenten</translation>
    </message>
    <message>
        <source>Build the graph with a part for each segment of the file.</source>
        <translation>Den Graphen mit einem Teil für jedes Segment der Datei bauen.</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>&amp;Quelltext zeigen</translation>
    </message>
    <message>
        <source>Show the file of the active model.</source>
        <translation>Die Datei des aktiven Modells zeigen.</translation>
    </message>
    <message>
        <source>&amp;Train BGAN</source>
        <translation>BGAN &amp;trainieren</translation>
    </message>
    <message>
        <source>Train a BGAN on the active graph with the settings of the Training view; its attention is shown at the end.</source>
        <translation>Ein BGAN auf dem aktiven Graphen mit den Einstellungen der Ansicht „Training“ trainieren; am Ende wird seine Aufmerksamkeit gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Hold the running training; nothing is lost.</source>
        <translation>Das laufende Training anhalten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the training that is held.</source>
        <translation>Das angehaltene Training fortsetzen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>End the training and keep what it has learnt so far.</source>
        <translation>Das Training beenden und das bisher Gelernte behalten.</translation>
    </message>
    <message>
        <source>Training s&amp;ettings</source>
        <translation>Trainings&amp;einstellungen</translation>
    </message>
    <message>
        <source>Show the settings of the next training.</source>
        <translation>Die Einstellungen des nächsten Trainings zeigen.</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>Befehl &amp;suchen...</translation>
    </message>
    <message>
        <source>Search actions, views and parts of the model by name.</source>
        <translation>Aktionen, Ansichten und Teile des Modells nach Namen suchen.</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Open the user guide in the browser.</source>
        <translation>Das Benutzerhandbuch im Browser öffnen.</translation>
    </message>
    <message>
        <source>&amp;About Neuroloom</source>
        <translation>&amp;Über Neuroloom</translation>
    </message>
    <message>
        <source>Version, licence and the libraries in use.</source>
        <translation>Version, Lizenz und verwendete Bibliotheken.</translation>
    </message>
    <message>
        <source>About Neuroloom</source>
        <translation>Über Neuroloom</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;A workbench for biophysical neural networks: NeuroML models, their computational graph, and what a biophysical graph attention network attends to in it.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;Eine Werkbank für biophysikalische neuronale Netze: NeuroML-Modelle, ihr Berechnungsgraph und worauf ein biophysikalisches Graph-Attention-Netz darin achtet.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer. Erstellt mit Qt %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train S&amp;NN</source>
        <translation>S&amp;NN trainieren</translation>
    </message>
    <message>
        <source>Train a spiking network on pictures with the settings of the SNN view, after the trainings that wait.</source>
        <translation>Ein spikendes Netz mit den Einstellungen der Ansicht SNN auf Bildern trainieren, nach den wartenden Trainings.</translation>
    </message>
    <message>
        <source>S&amp;NN settings</source>
        <translation>S&amp;NN-Einstellungen</translation>
    </message>
    <message>
        <source>Show the settings of the next training of a spiking network.</source>
        <translation>Die Einstellungen des nächsten Trainings eines spikenden Netzes zeigen.</translation>
    </message>
    <message>
        <source>&amp;Graph of a spiking network</source>
        <translation>&amp;Graph eines spikenden Netzes</translation>
    </message>
    <message>
        <source>Build the computational graph of the spiking network selected in Runs, or trained last, with the spikes of its test pictures.</source>
        <translation>Baut den Berechnungsgraphen des unter Läufe gewählten oder zuletzt trainierten spikenden Netzes, mit den Spikes seiner Testbilder.</translation>
    </message>
    <message>
        <source>Choose the run of one spiking network first.</source>
        <translation>Wählen Sie zuerst den Lauf eines spikenden Netzes.</translation>
    </message>
    <message>
        <source>Simulate the active model with the settings of the Simulate view, after those that wait.</source>
        <translation>Simuliert das aktive Modell mit den Einstellungen der Ansicht Simulieren, nach denen, die warten.</translation>
    </message>
    <message>
        <source>End the running simulation and keep what it has so far.</source>
        <translation>Beendet die laufende Simulation und behält, was sie bisher hat.</translation>
    </message>
    <message>
        <source>Show what the next simulation runs, and how.</source>
        <translation>Zeigt, was die nächste Simulation ausführt und wie.</translation>
    </message>
    <message>
        <source>&amp;Traces</source>
        <translation>&amp;Verläufe</translation>
    </message>
    <message>
        <source>Show what a simulation has recorded, over time.</source>
        <translation>Zeigt über der Zeit, was eine Simulation aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer Eintrag</numerusform>
            <numerusform>und %n weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>Zusammenhänge</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Graph node</source>
        <translation>Graphknoten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>Knoten: %1</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>%1, SI unit %2</source>
        <translation>%1, SI-Einheit %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Neurons in</source>
        <translation>Neuronen eingehend</translation>
    </message>
    <message>
        <source>Neurons out</source>
        <translation>Neuronen ausgehend</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Flow in</source>
        <translation>Fluss eingehend</translation>
    </message>
    <message>
        <source>Flow out</source>
        <translation>Fluss ausgehend</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>Virtuell</translation>
    </message>
    <message>
        <source>made so that every neuron has all parts</source>
        <translation>ergänzt, damit jedes Neuron alle Teile hat</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Graph edge</source>
        <translation>Graphkante</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keiner davon</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>Attends to (%1; sums to 1)</source>
        <translation>Achtet auf (%1; Summe 1)</translation>
    </message>
    <message>
        <source>Is attended to by (%1)</source>
        <translation>Wird beachtet von (%1)</translation>
    </message>
    <message>
        <source>Attention (mean of layers and heads)</source>
        <translation>Aufmerksamkeit (Mittelwert der Schichten und Köpfe)</translation>
    </message>
    <message>
        <source>%1, %2 looks at %3</source>
        <translation>%1, %2 achtet auf %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>NeuroML</source>
        <translation>NeuroML</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Populationen</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Zelltypen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Morphology</source>
        <translation>Morphologie</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>%L1 (soma %L2, dendrite %L3, axon %L4)</source>
        <translation>%L1 (Soma %L2, Dendrit %L3, Axon %L4)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>Gesamtlänge</translation>
    </message>
    <message>
        <source>Membrane area</source>
        <translation>Membranfläche</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Deutung</translation>
    </message>
    <message>
        <source>Biophysics</source>
        <translation>Biophysik</translation>
    </message>
    <message>
        <source>Capacitance (%1)</source>
        <translation>Kapazität (%1)</translation>
    </message>
    <message>
        <source>Resistivity (%1)</source>
        <translation>Spezifischer Widerstand (%1)</translation>
    </message>
    <message>
        <source>Initial potential</source>
        <translation>Anfangspotential</translation>
    </message>
    <message>
        <source>Spike threshold</source>
        <translation>Spike-Schwelle</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>ID in der Datei</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Diameter, proximal</source>
        <translation>Durchmesser, proximal</translation>
    </message>
    <message>
        <source>Diameter, distal</source>
        <translation>Durchmesser, distal</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>Synapse</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Along the pre segment</source>
        <translation>Lage im präsynaptischen Segment</translation>
    </message>
    <message>
        <source>Along the post segment</source>
        <translation>Lage im postsynaptischen Segment</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Arrange the window for looking at a model: tree, 3-D, properties.</source>
        <translation>Das Fenster zum Betrachten eines Modells anordnen: Baum, 3D, Eigenschaften.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Arrange the window for attention: graph and 3-D beside the heatmap.</source>
        <translation>Das Fenster für die Aufmerksamkeit anordnen: Graph und 3D neben der Heatmap.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Arrange the window for training: settings, live curves and runs.</source>
        <translation>Das Fenster für das Training anordnen: Einstellungen, Live-Kurven und Läufe.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Arrange the window for simulating: settings, traces and raster side by side.</source>
        <translation>Ordnet das Fenster zum Simulieren: Einstellungen, Verläufe und Raster nebeneinander.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Ansichten</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Build graph &amp;with</source>
        <translation>Graph bauen mit &amp;Auflösung</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simulieren</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer Eintrag</numerusform>
            <numerusform>und %n weitere Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>cannot write the file %1</source>
        <translation>die Datei %1 lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>SimTargets</name>
    <message>
        <source>As the file says</source>
        <translation>Wie die Datei es sagt</translation>
    </message>
    <message>
        <source>%1 (simulation)</source>
        <translation>%1 (Simulation)</translation>
    </message>
    <message>
        <source>%1 (network)</source>
        <translation>%1 (Netzwerk)</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Führt &lt;b&gt;%1&lt;/b&gt; aus.</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;, a simulation of %2.</source>
        <translation>Führt &lt;b&gt;%1&lt;/b&gt; aus, eine Simulation von %2.</translation>
    </message>
    <message>
        <source>%1 ms in steps of %2 ms: %L3 steps; method %4, seed %5.</source>
        <translation>%1 ms in Schritten von %2 ms: %L3 Schritte; Methode %4, Startwert %5.</translation>
    </message>
    <message>
        <source>The file records no quantities; name some below to see traces.</source>
        <translation>Die Datei zeichnet keine Größen auf; unten genannte erscheinen als Verläufe.</translation>
    </message>
    <message numerus="yes">
        <source>Records %n trace(s): %1.</source>
        <translation>
            <numerusform>Zeichnet %n Verlauf auf: %1.</numerusform>
            <numerusform>Zeichnet %n Verläufe auf: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpikeCurves</name>
    <message numerus="yes">
        <source>time after the trigger, ms (%n trigger(s))</source>
        <translation>
            <numerusform>Zeit nach dem Trigger, ms (%n Trigger)</numerusform>
            <numerusform>Zeit nach dem Trigger, ms (%n Trigger)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate of a cell, Hz</source>
        <translation>Rate je Zelle, Hz</translation>
    </message>
    <message>
        <source>No trigger lies in the time that was simulated.</source>
        <translation>In der simulierten Zeit liegt kein Trigger.</translation>
    </message>
    <message>
        <source>interspike interval, ms</source>
        <translation>Interspike-Intervall, ms</translation>
    </message>
    <message>
        <source>Part of the intervals, %</source>
        <translation>Anteil der Intervalle, %</translation>
    </message>
    <message>
        <source>No cell fires twice: there are no intervals.</source>
        <translation>Keine Zelle feuert zweimal: Es gibt keine Intervalle.</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>Zeit, ms</translation>
    </message>
    <message>
        <source>There are no cells.</source>
        <translation>Es gibt keine Zellen.</translation>
    </message>
</context>
<context>
    <name>TracePlots</name>
    <message>
        <source>All recorded</source>
        <translation>Alles Aufgezeichnete</translation>
    </message>
</context>
<context>
    <name>Viewer3dColouring</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>soma</source>
        <translation>Soma</translation>
    </message>
    <message>
        <source>dendrite</source>
        <translation>Dendrit</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>Axon</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>no population</source>
        <translation>keine Population</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>unknown for what is shown</source>
        <translation>für das Gezeigte unbekannt</translation>
    </message>
    <message>
        <source>Build the graph to colour by its features.</source>
        <translation>Graph bauen, um nach seinen Merkmalen zu färben.</translation>
    </message>
    <message>
        <source>The graph has no such feature.</source>
        <translation>Der Graph hat kein solches Merkmal.</translation>
    </message>
    <message>
        <source>Train BGAN to colour by attention.</source>
        <translation>BGAN trainieren, um nach Aufmerksamkeit zu färben.</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>Erhaltene Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Connections: colour of the sending population</source>
        <translation>Verbindungen: Farbe der sendenden Population</translation>
    </message>
    <message>
        <source>Attention of connections</source>
        <translation>Aufmerksamkeit der Verbindungen</translation>
    </message>
    <message>
        <source>Connection weight</source>
        <translation>Verbindungsgewicht</translation>
    </message>
    <message>
        <source>Train BGAN to see attention on connections</source>
        <translation>BGAN trainieren, um Aufmerksamkeit auf Verbindungen zu sehen</translation>
    </message>
    <message>
        <source>Connection weight without its sign</source>
        <translation>Verbindungsgewicht ohne Vorzeichen</translation>
    </message>
</context>
<context>
    <name>Viewer3dOverlay</name>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 µm</source>
        <translation>%1 µm</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>Viewer3dVoltage</name>
    <message>
        <source>Of the cell %1[%2].</source>
        <translation>Von der Zelle %1[%2].</translation>
    </message>
    <message>
        <source>One value a cell: all its parts take its colour.</source>
        <translation>Ein Wert je Zelle: Alle ihre Teile nehmen seine Farbe an.</translation>
    </message>
    <message>
        <source>Grey: not recorded (%1 of %2 parts).</source>
        <translation>Grau: nicht aufgezeichnet (%1 von %2 Teilen).</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionControls</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Attention scores, or the connections themselves</source>
        <translation>Aufmerksamkeitswerte oder die Verbindungen selbst</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>What a row stands for</source>
        <translation>Wofür eine Zeile steht</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>populations</source>
        <translation>Populationen</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>Die Heatmap</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>A small heatmap for each layer and head</source>
        <translation>Eine kleine Heatmap für jede Schicht und jeden Kopf</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The largest entries as a table</source>
        <translation>Die größten Einträge als Tabelle</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>Order, range, colours, gain over uniform</source>
        <translation>Reihenfolge, Bereich, Farben, Verhältnis zur Gleichverteilung</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the picture or the values</source>
        <translation>Das Bild oder die Werte speichern</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG-Bild…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Werte als CSV…</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>Reihenfolge der Zeilen und Spalten</translation>
    </message>
    <message>
        <source>by population</source>
        <translation>nach Population</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Name</translation>
    </message>
    <message>
        <source>by degree</source>
        <translation>nach Grad</translation>
    </message>
    <message>
        <source>by total received</source>
        <translation>nach erhaltener Summe</translation>
    </message>
    <message>
        <source>as in the graph</source>
        <translation>wie im Graphen</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Values at the ends of the colours</source>
        <translation>Werte an den Enden der Farbskala</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Verbindungen: %1</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>alle Werte</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionView</name>
    <message>
        <source>No matrix yet</source>
        <translation>Noch keine Matrix</translation>
    </message>
    <message>
        <source>Build the graph of a model to see its connections as a matrix, and train BGAN on it to see what it attends to.</source>
        <translation>Den Graphen eines Modells bauen, um seine Verbindungen als Matrix zu sehen, und BGAN darauf trainieren, um zu sehen, worauf es achtet.</translation>
    </message>
    <message>
        <source>Largest entries</source>
        <translation>Größte Einträge</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>Wert unter dem Zeiger</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Score × number of entries over %1; 1 = no preference.</source>
        <translation>Wert × Anzahl der Einträge über %1; 1 = keine Bevorzugung.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1.</source>
        <translation>Die Werte summieren sich zu 1 über %1.</translation>
    </message>
    <message>
        <source>Hatched: rows with one entry always score 1 and say nothing.</source>
        <translation>Schraffiert: Zeilen mit nur einem Eintrag haben immer den Wert 1 und sagen nichts aus.</translation>
    </message>
    <message>
        <source>Rows connect to columns.</source>
        <translation>Zeilen sind mit Spalten verbunden.</translation>
    </message>
    <message>
        <source>Rows receive from columns.</source>
        <translation>Zeilen empfangen von Spalten.</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Aufmerksamkeitsköpfe</translation>
    </message>
    <message>
        <source>%1 × %1, %2 entries</source>
        <translation>%1 × %1, %2 Einträge</translation>
    </message>
    <message>
        <source>%1, own (null) entry</source>
        <translation>%1, eigener Eintrag (Nulleintrag)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 ← %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>: no connection</source>
        <translation>: keine Verbindung</translation>
    </message>
    <message>
        <source>; uniform %1</source>
        <translation>; Gleichverteilung %1</translation>
    </message>
    <message>
        <source>; gain %1</source>
        <translation>; Verhältnis %1</translation>
    </message>
    <message>
        <source>; the only entry of its row</source>
        <translation>; der einzige Eintrag seiner Zeile</translation>
    </message>
    <message>
        <source>There is no matrix to save.</source>
        <translation>Es gibt keine Matrix zum Speichern.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>The %n largest entries are in the clipboard.</source>
        <translation>
            <numerusform>Der größte Eintrag (%n) ist in der Zwischenablage.</numerusform>
            <numerusform>Die %n größten Einträge sind in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>Matrix speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>nl::ui::CellTableModel</name>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Rate, Hz</source>
        <translation>Rate, Hz</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>ISI CV</source>
        <translation>ISI-CV</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>Adaptation</translation>
    </message>
    <message>
        <source>Burst index</source>
        <translation>Burst-Index</translation>
    </message>
    <message>
        <source>Population or layer</source>
        <translation>Population oder Schicht</translation>
    </message>
    <message>
        <source>Index in the population</source>
        <translation>Index in der Population</translation>
    </message>
    <message>
        <source>Number of spikes</source>
        <translation>Anzahl der Spikes</translation>
    </message>
    <message>
        <source>Spikes divided by the time that was simulated</source>
        <translation>Spikes geteilt durch die simulierte Zeit</translation>
    </message>
    <message>
        <source>Time of the first spike</source>
        <translation>Zeitpunkt des ersten Spikes</translation>
    </message>
    <message>
        <source>Standard deviation of the interspike intervals divided by their mean; from 3 spikes</source>
        <translation>Standardabweichung der Interspike-Intervalle geteilt durch ihr Mittel; ab 3 Spikes</translation>
    </message>
    <message>
        <source>Mean of (next - this) / (next + this) of successive intervals: above 0 it slows down; from 3 spikes</source>
        <translation>Mittel von (nächstes - dieses) / (nächstes + dieses) aufeinanderfolgender Intervalle: über 0 feuert die Zelle immer langsamer; ab 3 Spikes</translation>
    </message>
    <message>
        <source>Part of the intervals that are shorter than half their mean; from 3 spikes</source>
        <translation>Anteil der Intervalle, die kürzer als ihr halbes Mittel sind; ab 3 Spikes</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourLegend</name>
    <message>
        <source>Colour legend</source>
        <translation>Farblegende</translation>
    </message>
    <message>
        <source>%1 from %2 to %3. %4</source>
        <translation>%1 von %2 bis %3. %4</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourMapBox</name>
    <message>
        <source>Colour map</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Colours of the values. All maps are ordered by lightness and can be read with any colour vision.</source>
        <translation>Farben der Werte. Alle Skalen sind nach Helligkeit geordnet und bei jeder Farbsehfähigkeit lesbar.</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandBox</name>
    <message>
        <source>The same in a terminal</source>
        <translation>Dasselbe im Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command, a population, a cell type, a recent file...</source>
        <translation>Befehl, Population, Zelltyp oder zuletzt geöffnete Datei eingeben...</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>component</source>
        <translation>Komponente</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurveLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurvesModel</name>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Message and what to do</source>
        <translation>Meldung und Abhilfe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsView</name>
    <message>
        <source>Details of the selected diagnostic</source>
        <translation>Einzelheiten der ausgewählten Meldung</translation>
    </message>
    <message>
        <source>Select a row to read all of it; double-click to see its line.</source>
        <translation>Eine Zeile auswählen, um sie ganz zu lesen; Doppelklick zeigt ihre Stelle in der Datei.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nichts zu melden</translation>
    </message>
    <message>
        <source>What a file gets wrong is listed here, with its line and what to do.</source>
        <translation>Fehler in Dateien werden hier aufgeführt, mit Zeile und Abhilfe.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What was found in the files; Return shows the line</source>
        <translation>Was in den Dateien gefunden wurde; Eingabetaste zeigt die Zeile</translation>
    </message>
    <message>
        <source>Show notes</source>
        <translation>Hinweise zeigen</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>Warnungen zeigen</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>Fehler zeigen</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter of the diagnostics</source>
        <translation>Filter der Diagnose</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Copy the rows that are shown as text</source>
        <translation>Die gezeigten Zeilen als Text kopieren</translation>
    </message>
</context>
<context>
    <name>nl::ui::Document</name>
    <message>
        <source>Run %1 is in the list of runs. Open its model to see its attention.</source>
        <translation>Lauf %1 steht in der Liste der Läufe. Sein Modell öffnen, um die Aufmerksamkeit zu sehen.</translation>
    </message>
    <message>
        <source>%1 holds no file that can be opened.</source>
        <translation>%1 enthält keine Datei, die geöffnet werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n file(s); choose those to open.</source>
        <translation>
            <numerusform>%1 enthält %n Datei; wählen, ob sie geöffnet werden soll.</numerusform>
            <numerusform>%1 enthält %n Dateien; die zu öffnenden wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>Das Öffnen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 ist geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open, with %n remark(s): see Diagnostics.</source>
        <translation>
            <numerusform>%1 ist geöffnet, mit %n Anmerkung: siehe Diagnose.</numerusform>
            <numerusform>%1 ist geöffnet, mit %n Anmerkungen: siehe Diagnose.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing could be read</source>
        <translation>nichts konnte gelesen werden</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>Build graph of %1 (%2)</source>
        <translation>Graph von %1 bauen (%2)</translation>
    </message>
    <message>
        <source>%1, graph by %2</source>
        <translation>%1, Graph nach %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Train %1 on %2</source>
        <translation>%1 auf %2 trainieren</translation>
    </message>
    <message numerus="yes">
        <source>Training has ended after %n epoch(s).</source>
        <translation>
            <numerusform>Das Training ist nach %n Epoche beendet.</numerusform>
            <numerusform>Das Training ist nach %n Epochen beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention of %1</source>
        <translation>Aufmerksamkeit von %1</translation>
    </message>
    <message>
        <source>Graph of the spiking network %1</source>
        <translation>Graph des spikenden Netzes %1</translation>
    </message>
    <message>
        <source>%1, graph</source>
        <translation>%1, Graph</translation>
    </message>
    <message>
        <source>%1, graph of %2 of %3 neurons</source>
        <translation>%1, Graph von %2 der %3 Neuronen</translation>
    </message>
    <message>
        <source>The graph of %1 is built.</source>
        <translation>Der Graph von %1 ist gebaut.</translation>
    </message>
    <message>
        <source>The graph of %1 shows a part: %2 of %3 neurons.</source>
        <translation>Der Graph von %1 zeigt einen Teil: %2 von %3 Neuronen.</translation>
    </message>
    <message>
        <source>The graph of this training is closed. Open its model again and start a new training.</source>
        <translation>Der Graph dieses Trainings ist geschlossen. Öffnen Sie sein Modell wieder und beginnen Sie ein neues Training.</translation>
    </message>
    <message>
        <source>%1 is trained; its attention was stopped. Runs can show it.</source>
        <translation>%1 ist trainiert; die Berechnung der Attention wurde abgebrochen. Läufe kann sie zeigen.</translation>
    </message>
    <message>
        <source>%1 is trained, but its attention could not be computed: %2</source>
        <translation>%1 ist trainiert, aber die Attention konnte nicht berechnet werden: %2</translation>
    </message>
    <message>
        <source>Simulation of %1</source>
        <translation>Simulation von %1</translation>
    </message>
    <message>
        <source>The simulation of %1 has ended.</source>
        <translation>Die Simulation von %1 ist beendet.</translation>
    </message>
    <message>
        <source>The simulation of %1 was stopped; what it has so far is kept.</source>
        <translation>Die Simulation von %1 wurde gestoppt; was sie bisher hat, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The simulation of %1 ended early: %2</source>
        <translation>Die Simulation von %1 endete vorzeitig: %2</translation>
    </message>
</context>
<context>
    <name>nl::ui::EntropyStrip</name>
    <message>
        <source>Attention entropy</source>
        <translation>Aufmerksamkeitsentropie</translation>
    </message>
    <message>
        <source>Relative entropy of attention per layer, head and direction: 1 = uniform, 0 = one entry</source>
        <translation>Relative Entropie der Aufmerksamkeit je Schicht, Kopf und Richtung: 1 = gleichverteilt, 0 = ein Eintrag</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>forward, heads 1 to %1</source>
        <translation>vorwärts, Köpfe 1 bis %1</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>1 = uniform, 0 = one entry; crossed out: no preference learned</source>
        <translation>1 = gleichverteilt, 0 = ein Eintrag; durchgestrichen: keine Bevorzugung gelernt</translation>
    </message>
    <message>
        <source>layer %1, head %2, %3: entropy %4</source>
        <translation>Schicht %1, Kopf %2, %3: Entropie %4</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerModel</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%L1 nodes, %L2 edges</source>
        <translation>%L1 Knoten, %L2 Kanten</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads</source>
        <translation>%1 Schichten, %2 Köpfe</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Zelltypen</translation>
    </message>
    <message>
        <source>Ion channels</source>
        <translation>Ionenkanäle</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>Synapsen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Other components</source>
        <translation>Weitere Komponenten</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Populationen</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>Projektionen</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>%L1 connections, %2 → %3</source>
        <translation>%L1 Verbindungen, %2 → %3</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>%1 ms, %L2 traces, %L3 spikes</source>
        <translation>%1 ms, %L2 Verläufe, %L3 Spikes</translation>
    </message>
    <message>
        <source> (ended early)</source>
        <translation> (vorzeitig beendet)</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerView</name>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>Filter of the tree</source>
        <translation>Filter des Baums</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>Geöffnete Modelle</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a model, or drop files here.</source>
        <translation>Ein Modell öffnen oder Dateien hier ablegen.</translation>
    </message>
    <message>
        <source>There are more: type a longer name.</source>
        <translation>Es gibt weitere: einen längeren Namen eingeben.</translation>
    </message>
    <message>
        <source>No name matches.</source>
        <translation>Kein Name passt.</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>Graph bauen</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Quelltext zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Models with their networks, populations, cells, graphs, attention maps and simulations</source>
        <translation>Modelle mit ihren Netzwerken, Populationen, Zellen, Graphen, Attention-Karten und Simulationen</translation>
    </message>
</context>
<context>
    <name>nl::ui::FieldForm</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>
%1 to %2</source>
        <translation>
%1 bis %2</translation>
    </message>
    <message>
        <source>
Default: %1. On the command line: --%2</source>
        <translation>
Standard: %1. In der Befehlszeile: --%2</translation>
    </message>
    <message>
        <source> (expected %1)</source>
        <translation> (erwartet: %1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::GlCanvas</name>
    <message>
        <source>Simplified while moving.</source>
        <translation>Beim Bewegen vereinfacht.</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphCanvas</name>
    <message>
        <source>Graph drawing</source>
        <translation>Graphzeichnung</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, F shows everything, Escape selects nothing.</source>
        <translation>Pfeiltasten bewegen, Plus und Minus zoomen, F zeigt alles, Escape hebt die Auswahl auf.</translation>
    </message>
    <message>
        <source>%1 of %2 edges drawn: the strongest and a sample</source>
        <translation>%1 von %2 Kanten gezeichnet: die stärksten und eine Stichprobe</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphControls</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>How the nodes are placed</source>
        <translation>Wie die Knoten angeordnet werden</translation>
    </message>
    <message>
        <source>Force-directed</source>
        <translation>Kräftebasiert</translation>
    </message>
    <message>
        <source>Layered by flow</source>
        <translation>Geschichtet nach Fluss</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>Kreisförmig</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>Anatomisch</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>What the colours of the nodes show</source>
        <translation>Was die Farben der Knoten zeigen</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>What the colours and widths of the edges show</source>
        <translation>Was die Farben und Breiten der Kanten zeigen</translation>
    </message>
    <message>
        <source>Neurons only</source>
        <translation>Nur Neuronen</translation>
    </message>
    <message>
        <source>One node a neuron, with the sum of its connections to each other neuron</source>
        <translation>Ein Knoten pro Neuron, mit der Summe seiner Verbindungen zu jedem anderen Neuron</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Show or hide the parts of the selected neurons (or double-click one)</source>
        <translation>Die Teile der ausgewählten Neuronen zeigen oder ausblenden (oder ein Neuron doppelklicken)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Threshold, strongest edges, attention heads, colour map</source>
        <translation>Schwelle, stärkste Kanten, Aufmerksamkeitsköpfe, Farbskala</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Das Bild speichern</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG-Bild…</translation>
    </message>
    <message>
        <source>SVG drawing…</source>
        <translation>SVG-Zeichnung…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Leaves out the edges below this value; colours and widths stay</source>
        <translation>Lässt die Kanten unter diesem Wert weg; Farben und Breiten bleiben</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Only the strongest edges into each node</source>
        <translation>Nur die stärksten Kanten zu jedem Knoten</translation>
    </message>
    <message>
        <source>Strongest inputs</source>
        <translation>Stärkste Eingänge</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Part-of edges</source>
        <translation>Teil-von-Kanten</translation>
    </message>
    <message>
        <source>Also the edges from each part to its neuron</source>
        <translation>Auch die Kanten von jedem Teil zu seinem Neuron</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Eine Farbe</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphView</name>
    <message>
        <source>Progress of the layout</source>
        <translation>Fortschritt des Layouts</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Keeps what is placed so far</source>
        <translation>Behält das bisher Angeordnete</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>Noch kein Graph</translation>
    </message>
    <message>
        <source>Build the computational graph of the open model to see its neurons, parts and synapses.</source>
        <translation>Den Berechnungsgraphen des geöffneten Modells bauen, um seine Neuronen, Teile und Synapsen zu sehen.</translation>
    </message>
    <message>
        <source>Colour the edges</source>
        <translation>Kanten färben</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>Graph anordnen</translation>
    </message>
    <message>
        <source>grey: unknown</source>
        <translation>grau: unbekannt</translation>
    </message>
    <message>
        <source>Attention, gain over uniform</source>
        <translation>Aufmerksamkeit, Verhältnis zur Gleichverteilung</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>score × number of entries of the row; 1 = no preference</source>
        <translation>Wert × Anzahl der Einträge der Zeile; 1 = keine Bevorzugung</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>At most %n neuron(s) can be expanded at once.</source>
        <translation>
            <numerusform>Höchstens %n Neuron kann gleichzeitig aufgeklappt sein.</numerusform>
            <numerusform>Höchstens %n Neuronen können gleichzeitig aufgeklappt sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no graph to draw.</source>
        <translation>Es gibt keinen Graphen zum Zeichnen.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Graph speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>The layout was stopped before anything was placed; choose one anew.</source>
        <translation>Die Anordnung wurde abgebrochen, bevor etwas platziert war; wählen Sie neu.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1, its own (null) entry included.</source>
        <translation>Die Werte ergeben über %1 zusammen 1, der eigene (leere) Eintrag eingeschlossen.</translation>
    </message>
    <message>
        <source>known for connections between neurons, not for the edges between their parts</source>
        <translation>bekannt für Verbindungen zwischen Neuronen, nicht für die Kanten zwischen ihren Teilen</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeadMultiples</name>
    <message>
        <source>Attention heads</source>
        <translation>Aufmerksamkeitsköpfe</translation>
    </message>
    <message>
        <source>A small picture for each layer (down) and head (across); arrow keys choose.</source>
        <translation>Ein kleines Bild für jede Schicht (abwärts) und jeden Kopf (quer); Pfeiltasten wählen.</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>S%1 K%2</translation>
    </message>
    <message>
        <source>no choice</source>
        <translation>keine Wahl</translation>
    </message>
    <message>
        <source>entropy %1</source>
        <translation>Entropie %1</translation>
    </message>
    <message>
        <source>uniform (%1)</source>
        <translation>gleichverteilt (%1)</translation>
    </message>
    <message>
        <source>collapsed (%1)</source>
        <translation>kollabiert (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeatCanvas</name>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Return selects, plus and minus zoom, F shows everything. The table shows the same values.</source>
        <translation>Pfeiltasten gehen von Feld zu Feld, Eingabetaste wählt aus, Plus und Minus zoomen, F zeigt alles. Die Tabelle zeigt dieselben Werte.</translation>
    </message>
</context>
<context>
    <name>nl::ui::InspectorView</name>
    <message>
        <source>Selected item</source>
        <translation>Ausgewähltes Element</translation>
    </message>
    <message>
        <source>Properties of the selection</source>
        <translation>Eigenschaften der Auswahl</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a cell, a part, a synapse or an edge in any view.</source>
        <translation>Eine Zelle, einen Teil, eine Synapse oder eine Kante in einer beliebigen Ansicht auswählen.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsView</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Hold the selected job</source>
        <translation>Die ausgewählte Aufgabe anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the selected job</source>
        <translation>Die ausgewählte Aufgabe fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the selected job; what it has reached is kept where that makes sense</source>
        <translation>Die ausgewählte Aufgabe stoppen; das Erreichte bleibt erhalten, wo es sinnvoll ist</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Take the jobs that have ended off the list</source>
        <translation>Die beendeten Aufgaben aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>The log of the selected job</source>
        <translation>Das Protokoll der ausgewählten Aufgabe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Opening, graph building and training run here, beside you.</source>
        <translation>Öffnen, Graphbau und Training laufen hier im Hintergrund.</translation>
    </message>
    <message>
        <source>Short jobs</source>
        <translation>Kurze Aufträge</translation>
    </message>
    <message>
        <source>Also list light work that ended in less than a second: matrices, colours, layouts</source>
        <translation>Auch leichte Arbeit aufführen, die in weniger als einer Sekunde fertig war: Matrizen, Farben, Anordnungen</translation>
    </message>
    <message>
        <source>Short jobs (%1)</source>
        <translation>Kurze Aufträge (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::LayersModel</name>
    <message>
        <source>Synapses: a convolution or a dense layer</source>
        <translation>Synapsen: eine Faltung oder eine dichte Schicht</translation>
    </message>
    <message>
        <source>Spiking neurons, behind a norm</source>
        <translation>Spikende Neuronen hinter einer Normierung</translation>
    </message>
    <message>
        <source>Sum of membranes over a shortcut</source>
        <translation>Summe der Membranen über eine Abkürzung</translation>
    </message>
    <message>
        <source>Sum of spikes over a shortcut</source>
        <translation>Summe der Spikes über eine Abkürzung</translation>
    </message>
    <message>
        <source>Maximum over 2 x 2 neurons</source>
        <translation>Maximum über 2 x 2 Neuronen</translation>
    </message>
    <message>
        <source>Mean over the map</source>
        <translation>Mittel über die Karte</translation>
    </message>
    <message>
        <source>Dropout of spikes, in training only</source>
        <translation>Weglassen von Spikes, nur im Training</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>In the order in which a picture passes them</source>
        <translation>In der Reihenfolge, in der ein Bild sie durchläuft</translation>
    </message>
    <message>
        <source>Height, width and channels of what the layer hands on</source>
        <translation>Höhe, Breite und Kanäle dessen, was die Schicht weitergibt</translation>
    </message>
    <message>
        <source>Weights, biases and those of the norm</source>
        <translation>Gewichte, Schwellwerte und die der Normierung</translation>
    </message>
    <message>
        <source>That spike</source>
        <translation>Die Spikes abgeben</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one picture over all time steps</source>
        <translation>Multiplikationen mit Addition für ein Bild über alle Zeitschritte</translation>
    </message>
</context>
<context>
    <name>nl::ui::MainWindow</name>
    <message>
        <source>Neuroloom</source>
        <translation>Neuroloom</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot;</source>
        <translation>Die Ansicht „%1“</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>Fortschritt der laufenden Aufgaben</translation>
    </message>
    <message>
        <source>Active model</source>
        <translation>Aktives Modell</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>Diagnose zeigen</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <source>Models and graphs (%1)</source>
        <translation>Modelle und Graphen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Stop the job that is shown</source>
        <translation>Bricht den gezeigten Auftrag ab</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::PainterCanvas</name>
    <message>
        <source>OpenGL is not available: simplified 2-D drawing.</source>
        <translation>OpenGL ist nicht verfügbar: vereinfachte 2D-Zeichnung.</translation>
    </message>
</context>
<context>
    <name>nl::ui::PictureGrid</name>
    <message>
        <source>Pictures of the data set</source>
        <translation>Bilder des Datensatzes</translation>
    </message>
</context>
<context>
    <name>nl::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Plays the membrane potential of a simulation</source>
        <translation>Spielt das Membranpotential einer Simulation ab</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder pausieren (Leertaste)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>Ein Bild zurück (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>Ein Bild weiter (.)</translation>
    </message>
    <message>
        <source>Time of the playback</source>
        <translation>Zeitpunkt der Wiedergabe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Speed: simulated time in real time</source>
        <translation>Geschwindigkeit: simulierte Zeit je Echtzeit</translation>
    </message>
    <message>
        <source>Potential at the low end of the colours</source>
        <translation>Potential am unteren Ende der Farben</translation>
    </message>
    <message>
        <source>Potential at the high end of the colours</source>
        <translation>Potential am oberen Ende der Farben</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The colours span the potentials of all frames</source>
        <translation>Die Farben umspannen die Potentiale aller Bilder</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>%1 of %2 ms</source>
        <translation>%1 von %2 ms</translation>
    </message>
</context>
<context>
    <name>nl::ui::QueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>aus der Warteschlange genommen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>nl::ui::RasterView</name>
    <message>
        <source>No spikes yet</source>
        <translation>Noch keine Spikes</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>Unter dem Zeiger</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>Testbild</translation>
    </message>
    <message>
        <source>Number of the test picture, from 0</source>
        <translation>Nummer des Testbildes, ab 0</translation>
    </message>
    <message>
        <source>Order of the neurons</source>
        <translation>Reihenfolge der Neuronen</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>nach Nummer</translation>
    </message>
    <message>
        <source>by rate</source>
        <translation>nach Rate</translation>
    </message>
    <message>
        <source>by first spike</source>
        <translation>nach erstem Spike</translation>
    </message>
    <message>
        <source>Equal groups</source>
        <translation>Gleiche Gruppen</translation>
    </message>
    <message>
        <source>All layers or populations are equally high, however many neurons they have</source>
        <translation>Alle Schichten oder Populationen sind gleich hoch, wie viele Neuronen sie auch haben</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Shows everything (F)</source>
        <translation>Zeigt alles (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Spikes as CSV…</source>
        <translation>Spikes als CSV…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>Läufe lesen</translation>
    </message>
    <message>
        <source>Show picture %1 to %2</source>
        <translation>%2 das Bild %1 zeigen</translation>
    </message>
    <message>
        <source>Order the neurons</source>
        <translation>Die Neuronen ordnen</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>There are no spikes to save.</source>
        <translation>Es gibt keine Spikes zu speichern.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Save the raster</source>
        <translation>Raster speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Simulate a model, or train a spiking network: what its neurons fire is shown here.</source>
        <translation>Simulieren Sie ein Modell oder trainieren Sie ein spikendes Netz: Hier erscheinen die Spikes seiner Neuronen.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>The simulation, or the run whose spiking network is shown</source>
        <translation>Die Simulation oder der Lauf, dessen spikendes Netz gezeigt wird</translation>
    </message>
    <message>
        <source>How the neurons of a group stand below each other</source>
        <translation>Wie die Neuronen einer Gruppe untereinander stehen</translation>
    </message>
    <message>
        <source>Saves pictures, spikes, curves and the table of cells</source>
        <translation>Speichert Bilder, Spikes, Kurven und die Tabelle der Zellen</translation>
    </message>
    <message>
        <source>View as PNG picture…</source>
        <translation>Ansicht als PNG-Bild…</translation>
    </message>
    <message>
        <source>Raster as SVG picture…</source>
        <translation>Raster als SVG-Bild…</translation>
    </message>
    <message>
        <source>Curve below as PNG picture…</source>
        <translation>Kurve darunter als PNG-Bild…</translation>
    </message>
    <message>
        <source>Curve below as SVG picture…</source>
        <translation>Kurve darunter als SVG-Bild…</translation>
    </message>
    <message>
        <source>Curve below as CSV…</source>
        <translation>Kurve darunter als CSV…</translation>
    </message>
    <message>
        <source>Table of cells as CSV…</source>
        <translation>Tabelle der Zellen als CSV…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Begin of the time that is shown</source>
        <translation>Beginn der gezeigten Zeit</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>End of the time that is shown</source>
        <translation>Ende der gezeigten Zeit</translation>
    </message>
    <message>
        <source>There is no curve to save.</source>
        <translation>Es gibt keine Kurve zu speichern.</translation>
    </message>
    <message>
        <source>Vector pictures (*.svg)</source>
        <translation>Vektorbilder (*.svg)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the curve</source>
        <translation>Kurve speichern</translation>
    </message>
    <message>
        <source>Stopped at %1 ms.</source>
        <translation>Gestoppt bei %1 ms.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2</source>
        <translation>Vorzeitig beendet, bei %1 ms: %2</translation>
    </message>
    <message>
        <source>The spikes of this simulation were not recorded.</source>
        <translation>Die Spikes dieser Simulation wurden nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>No cell fires in this simulation.</source>
        <translation>In dieser Simulation feuert keine Zelle.</translation>
    </message>
    <message>
        <source>Running: %1 of %2 ms</source>
        <translation>Läuft: %1 von %2 ms</translation>
    </message>
    <message>
        <source>Running: %1 ms</source>
        <translation>Läuft: %1 ms</translation>
    </message>
    <message>
        <source>Gather the spikes</source>
        <translation>Spikes sammeln</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <source>spikes a neuron and step</source>
        <translation>Spikes je Neuron und Schritt</translation>
    </message>
</context>
<context>
    <name>nl::ui::ReadoutBoxes</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Attention layer, or the mean, maximum or rollout over all</source>
        <translation>Aufmerksamkeitsschicht oder Mittelwert, Maximum oder Rollout über alle</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Attention head, or the mean or maximum of all</source>
        <translation>Aufmerksamkeitskopf oder Mittelwert oder Maximum aller Köpfe</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Forward: each neuron looks at its inputs. Backward: at its outputs.</source>
        <translation>Vorwärts: Jedes Neuron achtet auf seine Eingänge. Rückwärts: auf seine Ausgänge.</translation>
    </message>
    <message>
        <source>Gain over uniform</source>
        <translation>Verhältnis zur Gleichverteilung</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows.</source>
        <translation>Wert mal Anzahl der Einträge seiner Zeile: 1 = keine Bevorzugung. Nur dies lässt sich zwischen Zeilen vergleichen.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>version %1, seed %2</source>
        <translation>Version %1, Startwert %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>%1 ± %2 (n = %3)</source>
        <translation>%1 ± %2 (n = %3)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>beschädigt</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Each training is kept as a run, with its settings, curves and results.</source>
        <translation>Jedes Training wird als Lauf mit Einstellungen, Kurven und Ergebnissen aufbewahrt.</translation>
    </message>
    <message>
        <source>Only settings that differ</source>
        <translation>Nur abweichende Einstellungen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reads the run folders again</source>
        <translation>Liest die Laufordner erneut</translation>
    </message>
    <message>
        <source>Show attention</source>
        <translation>Aufmerksamkeit zeigen</translation>
    </message>
    <message>
        <source>What the selected run&apos;s network attends to on the active graph</source>
        <translation>Worauf das Netz des ausgewählten Laufs im aktiven Graphen achtet</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Log-Achse</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>Kurven der ausgewählten Läufe</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>Läufe lesen</translation>
    </message>
    <message>
        <source>Open a model first: attention is always that on a graph.</source>
        <translation>Zuerst ein Modell öffnen: Aufmerksamkeit gilt immer für einen Graphen.</translation>
    </message>
    <message>
        <source>Show raster</source>
        <translation>Raster zeigen</translation>
    </message>
    <message>
        <source>What the selected run&apos;s spiking network does with a picture</source>
        <translation>Was das spikende Netz des gewählten Laufs mit einem Bild tut</translation>
    </message>
    <message>
        <source>Group by all but the seed</source>
        <translation>Nach allem außer dem Startwert gruppieren</translation>
    </message>
    <message>
        <source>One row for runs that differ by the seed alone: mean ± standard deviation, number</source>
        <translation>Eine Zeile für Läufe, die sich nur im Startwert unterscheiden: Mittel ± Standardabweichung, Anzahl</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>What is drawn of the selected runs</source>
        <translation>Was von den gewählten Läufen gezeichnet wird</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Accuracy against spikes</source>
        <translation>Genauigkeit gegen Spikes</translation>
    </message>
    <message>
        <source>Spikes a picture</source>
        <translation>Spikes je Bild</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Genauigkeit, %</translation>
    </message>
    <message>
        <source>− sd</source>
        <translation>− SD</translation>
    </message>
    <message>
        <source>+ sd</source>
        <translation>+ SD</translation>
    </message>
    <message>
        <source>Show graph</source>
        <translation>Graph zeigen</translation>
    </message>
    <message>
        <source>The selected run&apos;s spiking network as a computational graph, with the spikes of its test pictures: in the graph view, and for BGAN</source>
        <translation>Das spikende Netz des gewählten Laufs als Berechnungsgraph, mit den Spikes seiner Testbilder: in der Graphansicht und für BGAN</translation>
    </message>
    <message>
        <source>The first %1 of %2 selected runs are drawn.</source>
        <translation>Die ersten %1 von %2 gewählten Läufen sind gezeichnet.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SampleCard</name>
    <message>
        <source>Open sample %1</source>
        <translation>Beispiel %1 öffnen</translation>
    </message>
</context>
<context>
    <name>nl::ui::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>nl::ui::ScatterChart</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Choose runs that know their accuracy and spikes</source>
        <translation>Läufe wählen, die Genauigkeit und Spikes kennen</translation>
    </message>
</context>
<context>
    <name>nl::ui::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of the window; changes at once.</source>
        <translation>Farben des Fensters; wirkt sofort.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window, where a translation is installed; from the next start on.</source>
        <translation>Sprache des Fensters, sofern eine Übersetzung installiert ist; gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that jobs may use, 0 = all; results do not depend on it. From the next start on.</source>
        <translation>Threads, die Aufgaben nutzen dürfen, 0 = alle; Ergebnisse hängen nicht davon ab. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Where new training runs are written; empty = the standard place.</source>
        <translation>Wohin neue Trainingsläufe geschrieben werden; leer = Standardort.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimQueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>aus der Warteschlange genommen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>of an earlier session</source>
        <translation>aus einer früheren Sitzung</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimulateView</name>
    <message>
        <source>Nothing to simulate</source>
        <translation>Nichts zu simulieren</translation>
    </message>
    <message>
        <source>Open a NeuroML or LEMS model; its simulations and networks can be run here.</source>
        <translation>Öffnen Sie ein NeuroML- oder LEMS-Modell; seine Simulationen und Netzwerke lassen sich hier ausführen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>Was simuliert wird</translation>
    </message>
    <message>
        <source>A simulation that the file describes, or a network with the settings below</source>
        <translation>Eine Simulation, die die Datei beschreibt, oder ein Netzwerk mit den Einstellungen unten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Was an den Einstellungen falsch ist</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>State of the simulation</source>
        <translation>Status der Simulation</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Fortschritt der Simulation</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Queue of simulations</source>
        <translation>Warteschlange der Simulationen</translation>
    </message>
    <message>
        <source>Choose a row to see its state, to stop it or to take its settings</source>
        <translation>Wählen Sie eine Zeile, um ihren Status zu sehen, sie zu stoppen oder ihre Einstellungen zu übernehmen</translation>
    </message>
    <message>
        <source>Simulates in the background, after those that wait</source>
        <translation>Simuliert im Hintergrund, nach denen, die warten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Holds the simulation; nothing is lost</source>
        <translation>Hält die Simulation an; nichts geht verloren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Ends the simulation and keeps what it has so far</source>
        <translation>Beendet die Simulation und behält, was sie bisher hat</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Shows the curves</source>
        <translation>Zeigt die Kurven</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Shows the spikes</source>
        <translation>Zeigt die Spikes</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Takes the settings of the chosen simulation, to run it again</source>
        <translation>Übernimmt die Einstellungen der gewählten Simulation, um sie noch einmal auszuführen</translation>
    </message>
    <message>
        <source>This build has no simulator.</source>
        <translation>Diese Fassung hat keinen Simulator.</translation>
    </message>
    <message>
        <source>The file does not say how long: give a duration.</source>
        <translation>Die Datei sagt nicht, wie lange: Geben Sie eine Dauer an.</translation>
    </message>
    <message>
        <source>The file does not say how far a step goes: give one.</source>
        <translation>Die Datei nennt keine Schrittweite: Geben Sie eine an.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>Noch etwa %1</translation>
    </message>
    <message>
        <source>Simulated in an earlier session. Take its settings to run it again.</source>
        <translation>In einer früheren Sitzung simuliert. Übernehmen Sie die Einstellungen, um sie noch einmal auszuführen.</translation>
    </message>
    <message>
        <source>Not run yet. Traces and spikes appear while the model is simulated.</source>
        <translation>Noch nicht ausgeführt. Verläufe und Spikes erscheinen, während das Modell simuliert wird.</translation>
    </message>
    <message>
        <source>, %1 ms simulated</source>
        <translation>, %1 ms simuliert</translation>
    </message>
    <message>
        <source>Its model is closed.</source>
        <translation>Ihr Modell ist geschlossen.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
</context>
<context>
    <name>nl::ui::Simulations</name>
    <message>
        <source>Simulate %1</source>
        <translation>%1 simulieren</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnLive</name>
    <message>
        <source>%1: accuracy %2, top 5 %3, loss %4, %5 spikes a picture, %6 µJ a picture</source>
        <translation>%1: Genauigkeit %2, Top 5 %3, Verlust %4, %5 Spikes je Bild, %6 µJ je Bild</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Numbers of the training</source>
        <translation>Zahlen des Trainings</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Genauigkeit, %</translation>
    </message>
    <message>
        <source>Firing rate: spikes a neuron and step</source>
        <translation>Feuerrate: Spikes je Neuron und Schritt</translation>
    </message>
    <message>
        <source>Mean factor of gradient scaling</source>
        <translation>Mittlerer Faktor der Gradientenskalierung</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 spikes a picture</source>
        <translation>%1 Spikes je Bild</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>Gradientennorm %1</translation>
    </message>
    <message>
        <source>%1: %2 neurons, %3 spikes a picture</source>
        <translation>%1: %2 Neuronen, %3 Spikes je Bild</translation>
    </message>
    <message>
        <source>%1: mean factor %2 at the last step, before it is normalised</source>
        <translation>%1: mittlerer Faktor %2 beim letzten Schritt, vor der Normierung</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer Eintrag</numerusform>
            <numerusform>und %n weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Best: %1 after epoch %2</source>
        <translation>Am besten: %1 nach Epoche %2</translation>
    </message>
    <message>
        <source>%1 parameters, %2 pictures/s, at most %3 of memory</source>
        <translation>%1 Parameter, %2 Bilder/s, höchstens %3 Speicher</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>%1: %2 spikes a neuron and step</source>
        <translation>%1: %2 Spikes je Neuron und Schritt</translation>
    </message>
    <message>
        <source>Since the training began:</source>
        <translation>Seit Beginn des Trainings:</translation>
    </message>
    <message>
        <source>⚠ Hardly any spikes in %1 (least %2 a neuron and step)</source>
        <translation>⚠ Kaum Spikes in %1 (mindestens %2 je Neuron und Schritt)</translation>
    </message>
    <message>
        <source>Factors of gradient scaling, % of contributions</source>
        <translation>Faktoren der Gradientenskalierung, % der Beiträge</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnPicturePanel</name>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>What the network takes the picture for</source>
        <translation>Wofür das Netz das Bild hält</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <source>Layer of the membranes</source>
        <translation>Schicht der Membranen</translation>
    </message>
    <message>
        <source>Whose membranes are shown, before each reset</source>
        <translation>Wessen Membranen gezeigt werden, vor jedem Rücksetzen</translation>
    </message>
    <message>
        <source>Membranes</source>
        <translation>Membranen</translation>
    </message>
    <message numerus="yes">
        <source>It is: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Taken for: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n spike(s)</source>
        <translation>
            <numerusform>Es ist: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Gehalten für: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n Spike</numerusform>
            <numerusform>Es ist: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Gehalten für: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n Spikes</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ richtig</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ falsch</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Class probability, %</source>
        <translation>Klassenwahrscheinlichkeit, %</translation>
    </message>
    <message>
        <source>Membrane of neuron</source>
        <translation>Membran des Neurons</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnSettings</name>
    <message>
        <source>Settings of the training</source>
        <translation>Einstellungen des Trainings</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Sets pictures, network and training together</source>
        <translation>Setzt Bilder, Netz und Training zusammen</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Was an den Einstellungen falsch ist</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Abschätzung</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>The folder that holds the .bin files of the data set</source>
        <translation>Der Ordner mit den .bin-Dateien des Datensatzes</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Chooses the folder of the pictures</source>
        <translation>Wählt den Ordner der Bilder</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>Über die Bilder</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>Das ganze Netz</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>%1 parameters, %2 neurons, %3 multiply-accumulates a picture</source>
        <translation>%1 Parameter, %2 Neuronen, %3 Multiplikationen mit Addition je Bild</translation>
    </message>
    <message>
        <source>About %1 of memory while it learns</source>
        <translation>Etwa %1 Speicher, während es lernt</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>Die Bilder werden gelesen…</translation>
    </message>
    <message>
        <source>Read the pictures of %1</source>
        <translation>Bilder von %1 lesen</translation>
    </message>
    <message>
        <source>%1 training and %2 test pictures, %3 classes, %4 × %5 pixels</source>
        <translation>%1 Trainings- und %2 Testbilder, %3 Klassen, %4 × %5 Pixel</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnTrainings</name>
    <message>
        <source>Train %1 on %2 (%3)</source>
        <translation>%1 auf %2 trainieren (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped after %n epoch(s).</source>
        <translation>
            <numerusform>%1 wurde nach %n Epoche angehalten.</numerusform>
            <numerusform>%1 wurde nach %n Epochen angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 ist zu Ende.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnView</name>
    <message>
        <source>State of the training</source>
        <translation>Status des Trainings</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Trains with these settings in the background, after those that wait</source>
        <translation>Trainiert mit diesen Einstellungen im Hintergrund, nach denen, die warten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Holds the training; nothing is lost</source>
        <translation>Hält das Training an; nichts geht verloren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Keeps everything up to the last step; a stopped training can be resumed</source>
        <translation>Behält alles bis zum letzten Schritt; ein angehaltenes Training kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>Halt, Bestes behalten</translation>
    </message>
    <message>
        <source>Stops, and keeps the network of the best epoch</source>
        <translation>Hält an und behält das Netz der besten Epoche</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Shows what the run&apos;s network does with a picture</source>
        <translation>Zeigt, was das Netz des Laufs mit einem Bild tut</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Log-Achse</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Logarithmischer Verlust</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>Warteschlange der Trainings</translation>
    </message>
    <message>
        <source>Choose a row to see its curves, or to stop it</source>
        <translation>Eine Zeile wählen, um ihre Kurven zu sehen oder sie anzuhalten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not started yet. Curves, spikes and firing rates appear here while the network learns.</source>
        <translation>Noch nicht begonnen. Kurven, Spikes und Feuerraten erscheinen hier, während das Netz lernt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2</translation>
    </message>
    <message>
        <source>; everything up to the last step is kept</source>
        <translation>; alles bis zum letzten Schritt ist aufbewahrt</translation>
    </message>
    <message>
        <source>SNN</source>
        <translation>SNN</translation>
    </message>
</context>
<context>
    <name>nl::ui::SourceView</name>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>No file is shown</source>
        <translation>Keine Datei wird gezeigt</translation>
    </message>
    <message>
        <source>Double-click a diagnostic, or follow a line of the Inspector.</source>
        <translation>Eine Diagnosemeldung doppelklicken oder einer Zeile des Inspektors folgen.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>%1 (a part: the file is large)</source>
        <translation>%1 (ein Ausschnitt: die Datei ist groß)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikePanel</name>
    <message>
        <source>What stands below the raster</source>
        <translation>Was unter dem Raster steht</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Spikes a second and cell of each population over time</source>
        <translation>Spikes je Sekunde und Zelle jeder Population über der Zeit</translation>
    </message>
    <message>
        <source>PSTH</source>
        <translation>PSTH</translation>
    </message>
    <message>
        <source>Rate around a repeated stimulus, or around the spikes of a cell</source>
        <translation>Rate um einen wiederholten Reiz oder um die Spikes einer Zelle</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Histogram of the interspike intervals</source>
        <translation>Histogramm der Interspike-Intervalle</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Rate, latency and regularity of every cell as a table</source>
        <translation>Rate, Latenz und Regelmäßigkeit jeder Zelle als Tabelle</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Bin of the rate</source>
        <translation>Bin der Rate</translation>
    </message>
    <message>
        <source>Width of a bin of the rate</source>
        <translation>Breite eines Bins der Rate</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the rate</source>
        <translation>Standardabweichung der Gaußkurve, die die Rate glättet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Around what the rate is shown</source>
        <translation>Worum herum die Rate gezeigt wird</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <source>Spikes of the chosen cell</source>
        <translation>Spikes der gewählten Zelle</translation>
    </message>
    <message>
        <source>First trigger</source>
        <translation>Erster Trigger</translation>
    </message>
    <message>
        <source>Time of the first trigger</source>
        <translation>Zeitpunkt des ersten Triggers</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Period of the triggers</source>
        <translation>Periode der Trigger</translation>
    </message>
    <message>
        <source>Time from one trigger to the next</source>
        <translation>Zeit von einem Trigger zum nächsten</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Before the trigger</source>
        <translation>Vor dem Trigger</translation>
    </message>
    <message>
        <source>How much is shown before a trigger</source>
        <translation>Wie viel vor einem Trigger gezeigt wird</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After the trigger</source>
        <translation>Nach dem Trigger</translation>
    </message>
    <message>
        <source>How much is shown after a trigger</source>
        <translation>Wie viel nach einem Trigger gezeigt wird</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Bin of the PSTH</source>
        <translation>Bin des PSTH</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>Breite eines Bins</translation>
    </message>
    <message>
        <source>Scale of the intervals</source>
        <translation>Skala der Intervalle</translation>
    </message>
    <message>
        <source>Bins that are equal, or equal on a logarithmic scale</source>
        <translation>Gleich breite Bins, oder auf logarithmischer Skala gleich breite</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Bin of the intervals</source>
        <translation>Bin der Intervalle</translation>
    </message>
    <message>
        <source>Width of a bin on a linear scale</source>
        <translation>Breite eines Bins auf linearer Skala</translation>
    </message>
    <message>
        <source>Cells and what they fire</source>
        <translation>Zellen und ihre Spikes</translation>
    </message>
    <message>
        <source>There are no spikes yet.</source>
        <translation>Es gibt noch keine Spikes.</translation>
    </message>
    <message>
        <source>Count the spikes</source>
        <translation>Spikes zählen</translation>
    </message>
    <message>
        <source>Choose a cell: click on its row in the raster or in the table of cells.</source>
        <translation>Wählen Sie eine Zelle: Klicken Sie auf ihre Zeile im Raster oder in der Tabelle der Zellen.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikeRaster</name>
    <message>
        <source>Raster of spikes</source>
        <translation>Raster der Spikes</translation>
    </message>
    <message>
        <source>%1 spikes of %2 sources in %3 groups</source>
        <translation>%1 Spikes von %2 Quellen in %3 Gruppen</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n Neuron</numerusform>
            <numerusform>%n Neuronen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n Spike</numerusform>
            <numerusform>%n Spikes</numerusform>
        </translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>Zeit, %1</translation>
    </message>
    <message>
        <source>Density: up to %1 neurons and %2 spikes on a pixel; the stronger the colour, the more spikes.</source>
        <translation>Dichte: bis zu %1 Neuronen und %2 Spikes auf einem Pixel; je kräftiger die Farbe, desto mehr Spikes.</translation>
    </message>
</context>
<context>
    <name>nl::ui::StartView</name>
    <message>
        <source>Bundled samples and recent files</source>
        <translation>Mitgelieferte Beispiele und zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Neuroloom</source>
        <translation>Neuroloom</translation>
    </message>
    <message>
        <source>Open a NeuroML model, turn it in 3-D, build its computational graph, train a graph attention network on it and see what it attends to.</source>
        <translation>Ein NeuroML-Modell öffnen, in 3D drehen, seinen Berechnungsgraphen bauen, ein Graph-Attention-Netz darauf trainieren und sehen, worauf es achtet.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>The bundled samples were not found beside the program.</source>
        <translation>Die mitgelieferten Beispiele wurden nicht neben dem Programm gefunden.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Eigene Dateien</translation>
    </message>
    <message>
        <source>Or drop files anywhere on the window: NeuroML, LEMS, SWC, HDF5 networks, graphs.</source>
        <translation>Oder Dateien irgendwo im Fenster ablegen: NeuroML, LEMS, SWC, HDF5-Netze, Graphen.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>Geöffnete Dateien werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>nl::ui::StepChart</name>
    <message>
        <source>Curve of the groups</source>
        <translation>Kurve der Gruppen</translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1 über %2: %3</translation>
    </message>
</context>
<context>
    <name>nl::ui::TopEntriesModel</name>
    <message>
        <source>(own entry)</source>
        <translation>(eigener Eintrag)</translation>
    </message>
    <message>
        <source>Who looks</source>
        <translation>Wer achtet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>At whom</source>
        <translation>Auf wen</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichverteilung</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verhältnis</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracePlot</name>
    <message>
        <source>Traces over time</source>
        <translation>Verläufe über der Zeit</translation>
    </message>
    <message>
        <source>%1: %2 curves, %3 samples</source>
        <translation>%1: %2 Kurven, %3 Abtastwerte</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracesView</name>
    <message>
        <source>No traces yet</source>
        <translation>Noch keine Verläufe</translation>
    </message>
    <message>
        <source>Traces are what a simulation records. Open a model and run it.</source>
        <translation>Verläufe sind, was eine Simulation aufzeichnet. Öffnen Sie ein Modell und führen Sie es aus.</translation>
    </message>
    <message>
        <source>About this simulation</source>
        <translation>Zu dieser Simulation</translation>
    </message>
    <message>
        <source>Times and values</source>
        <translation>Zeiten und Werte</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>The simulation whose traces are shown</source>
        <translation>Die Simulation, deren Verläufe gezeigt werden</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>A display of the file, or everything that was recorded</source>
        <translation>Eine Anzeige der Datei oder alles, was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Gestapelt</translation>
    </message>
    <message>
        <source>Gives each curve an axis of its own</source>
        <translation>Gibt jeder Kurve eine eigene Achse</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Holds the picture while the simulation goes on</source>
        <translation>Hält das Bild an, während die Simulation weiterläuft</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Shows the samples as numbers, to read and to copy</source>
        <translation>Zeigt die Abtastwerte als Zahlen, zum Lesen und Kopieren</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Shows everything (F, or a double click)</source>
        <translation>Zeigt alles (F oder Doppelklick)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saves the samples or the picture</source>
        <translation>Speichert die Abtastwerte oder das Bild</translation>
    </message>
    <message>
        <source>Samples as CSV...</source>
        <translation>Abtastwerte als CSV ...</translation>
    </message>
    <message>
        <source>Picture as PNG...</source>
        <translation>Bild als PNG ...</translation>
    </message>
    <message>
        <source>Drawing as SVG...</source>
        <translation>Zeichnung als SVG ...</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>A click shows or hides a curve</source>
        <translation>Ein Klick zeigt oder verbirgt eine Kurve</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Abtastwerte</translation>
    </message>
    <message>
        <source>Choosing a row moves cursor A there; Ctrl+C copies</source>
        <translation>Die Wahl einer Zeile setzt Cursor A dorthin; Strg+C kopiert</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <translation>%1 (läuft)</translation>
    </message>
    <message>
        <source>Prepare the traces of %1</source>
        <translation>Verläufe von %1 vorbereiten</translation>
    </message>
    <message>
        <source>Stopped at %1 ms; this is what was simulated until then.</source>
        <translation>Gestoppt bei %1 ms; dies wurde bis dahin simuliert.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2.</source>
        <translation>Vorzeitig beendet, bei %1 ms: %2.</translation>
    </message>
    <message>
        <source>This simulation recorded no traces. Name quantities under &quot;Record also&quot; of Simulate, for example pop[0]/v, and run it again.</source>
        <translation>Diese Simulation hat keine Verläufe aufgezeichnet. Nennen Sie unter „Record also“ in Simulieren Größen, zum Beispiel pop[0]/v, und führen Sie sie noch einmal aus.</translation>
    </message>
    <message>
        <source>A click sets cursor A, Ctrl and a click cursor B</source>
        <translation>Ein Klick setzt Cursor A, Strg und ein Klick Cursor B</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>There are no traces to save.</source>
        <translation>Es gibt keine Verläufe zu speichern.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The samples can be saved when it has ended.</source>
        <translation>Die Abtastwerte lassen sich speichern, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the traces</source>
        <translation>Verläufe speichern</translation>
    </message>
    <message>
        <source>That is too much to copy: export it as a CSV file.</source>
        <translation>Das ist zu viel zum Kopieren: Exportieren Sie es als CSV-Datei.</translation>
    </message>
</context>
<context>
    <name>nl::ui::TrainingView</name>
    <message>
        <source>Nothing to train on</source>
        <translation>Nichts zum Trainieren</translation>
    </message>
    <message>
        <source>BGAN learns from a computational graph. Open a model and build its graph.</source>
        <translation>BGAN lernt aus einem Berechnungsgraphen. Ein Modell öffnen und seinen Graphen bauen.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Sets epochs, width, heads, layers and learning rate together</source>
        <translation>Setzt Epochen, Breite, Köpfe, Schichten und Lernrate gemeinsam</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Trains on the active graph in the background</source>
        <translation>Trainiert im Hintergrund auf dem aktiven Graphen</translation>
    </message>
    <message>
        <source>Keeps everything up to the last epoch; a stopped training can be resumed</source>
        <translation>Behält alles bis zur letzten Epoche; ein gestopptes Training kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Log-Achse</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Logarithmischer Verlust</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>Status des Trainings</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>No graph is active.</source>
        <translation>Kein Graph ist aktiv.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nodes: %2&lt;br&gt;Edges: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Knoten: %2&lt;br&gt;Kanten: %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not started yet. Loss and attention appear here while the network learns.</source>
        <translation>Noch nicht gestartet. Verlust und Aufmerksamkeit erscheinen hier, während das Netz lernt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: waiting for its turn</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: running%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: läuft%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: paused</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: pausiert</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: failed. %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped before it began</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: vor dem Beginn gestoppt</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped; everything up to the last epoch is kept</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: gestoppt; alles bis zur letzten Epoche bleibt erhalten</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: done</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: fertig</translation>
    </message>
    <message>
        <source>%1 parameters; %2 per epoch; peak memory %3 MiB</source>
        <translation>%1 Parameter; %2 pro Epoche; Spitzenspeicher %3 MiB</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>Validierung R²</translation>
    </message>
    <message>
        <source>validation AUROC</source>
        <translation>Validierung AUROC</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 per epoch</source>
        <translation>%1 pro Epoche</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>Gradientennorm %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere Warnung</numerusform>
            <numerusform>und %n weitere Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>nl::ui::Viewer3dView</name>
    <message>
        <source>3-D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <source>Morphologies and networks in three dimensions</source>
        <translation>Morphologien und Netze in drei Dimensionen</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Open a model to see its cells and networks in 3-D.</source>
        <translation>Ein Modell öffnen, um seine Zellen und Netze in 3D zu sehen.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>Nach Population</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Nach Gewicht</translation>
    </message>
    <message>
        <source>By attention</source>
        <translation>Nach Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Threshold for connections</source>
        <translation>Schwelle für Verbindungen</translation>
    </message>
    <message>
        <source>Hides connections weaker than this part of the strongest</source>
        <translation>Blendet Verbindungen aus, die schwächer als dieser Anteil der stärksten sind</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit everything into the view (F)</source>
        <translation>Alles in die Ansicht einpassen (F)</translation>
    </message>
    <message>
        <source>Fit everything into the view</source>
        <translation>Alles in die Ansicht einpassen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Standard views, projection and what is drawn over the picture</source>
        <translation>Standardansichten, Projektion und Einblendungen über dem Bild</translation>
    </message>
    <message>
        <source>Front (x, y)</source>
        <translation>Vorn (x, y)</translation>
    </message>
    <message>
        <source>Side (z, y)</source>
        <translation>Seite (z, y)</translation>
    </message>
    <message>
        <source>Top (x, z)</source>
        <translation>Oben (x, z)</translation>
    </message>
    <message>
        <source>Orthographic</source>
        <translation>Orthographisch</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Maßstabsbalken</translation>
    </message>
    <message>
        <source>OpenGL could not start: %1</source>
        <translation>OpenGL konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>3-D picture</source>
        <translation>3D-Bild</translation>
    </message>
    <message>
        <source>Graph on the 3-D picture</source>
        <translation>Graph über dem 3D-Bild</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>Zelle %1</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Alle Zellen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Zelltyp</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Feature: %1</source>
        <translation>Merkmal: %1</translation>
    </message>
    <message>
        <source>Colours of the 3-D picture</source>
        <translation>Farben des 3D-Bilds</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>The picture was stopped. Choose what to show to draw it.</source>
        <translation>Das Bild wurde abgebrochen. Wählen Sie, was gezeigt werden soll, um es zu zeichnen.</translation>
    </message>
    <message>
        <source>Playback on the 3-D picture</source>
        <translation>Wiedergabe auf dem 3D-Bild</translation>
    </message>
    <message>
        <source>Membrane potential</source>
        <translation>Membranpotential</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>Simulate with an interval between frames to see the voltage.</source>
        <translation>Simulieren Sie mit einem Abstand zwischen Bildern, um die Spannung zu sehen.</translation>
    </message>
    <message>
        <source>at %1 ms</source>
        <translation>bei %1 ms</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
</context>
</TS>
