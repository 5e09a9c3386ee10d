<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Actions</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>Construire le graphe</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Ouvrir...</translation>
    </message>
    <message>
        <source>Open NeuroML, LEMS, SWC, HDF5 or graph files.</source>
        <translation>Ouvrir des fichiers NeuroML, LEMS, SWC, HDF5 ou de graphe.</translation>
    </message>
    <message>
        <source>Open &amp;folder...</source>
        <translation>Ouvrir un &amp;dossier...</translation>
    </message>
    <message>
        <source>Open the models of a folder, or a run folder.</source>
        <translation>Ouvrir les modèles d’un dossier, ou un dossier d’exécution.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>Re&amp;charger</translation>
    </message>
    <message>
        <source>Read the active file again from disk.</source>
        <translation>Relire le fichier actif depuis le disque.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close the active model with its graphs and attention maps.</source>
        <translation>Fermer le modèle actif avec ses graphes et ses cartes d’attention.</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>&amp;Exporter l’image...</translation>
    </message>
    <message>
        <source>Save the view in front as a PNG file.</source>
        <translation>Enregistrer la vue au premier plan dans un fichier PNG.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Stop all jobs and close the window.</source>
        <translation>Arrêter toutes les tâches et fermer la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>Annuler la dernière modification.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do the change again that was taken back.</source>
        <translation>Rétablir la modification annulée.</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>&amp;Effacer la sélection</translation>
    </message>
    <message>
        <source>Select nothing, in all views.</source>
        <translation>Ne rien sélectionner, dans toutes les vues.</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Put the views of this layout back where they belong.</source>
        <translation>Remettre les vues de cette disposition à leur place.</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Change the colours of the window.</source>
        <translation>Changer les couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>Bring the view &quot;%1&quot; to the front.</source>
        <translation>Mettre la vue «&#xa0;%1&#xa0;» au premier plan.</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>Vue &amp;suivante</translation>
    </message>
    <message>
        <source>Move the keyboard to the next view.</source>
        <translation>Passer le clavier à la vue suivante.</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>Vue &amp;précédente</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous view.</source>
        <translation>Passer le clavier à la vue précédente.</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>Give the window the whole screen, or take it back.</source>
        <translation>Étendre la fenêtre à tout l’écran, ou la ramener.</translation>
    </message>
    <message>
        <source>&amp;Build graph</source>
        <translation>&amp;Construire le graphe</translation>
    </message>
    <message>
        <source>Build the computational graph of the active model, section by section.</source>
        <translation>Construire le graphe de calcul du modèle actif, section par section.</translation>
    </message>
    <message>
        <source>By &amp;regions</source>
        <translation>Par &amp;régions</translation>
    </message>
    <message>
        <source>Build the graph with one soma, dendrite and axon a neuron.</source>
        <translation>Construire le graphe avec un soma, une dendrite et un axone par neurone.</translation>
    </message>
    <message>
        <source>By &amp;sections</source>
        <translation>Par &amp;sections</translation>
    </message>
    <message>
        <source>Build the graph with a part for each unbranched section.</source>
        <translation>Construire le graphe avec une partie par section non ramifiée.</translation>
    </message>
    <message>
        <source>By s&amp;egments</source>
        <translation>Par s&amp;egments</translation>
    </message>
    <message>
        <source>Build the graph with a part for each segment of the file.</source>
        <translation>Construire le graphe avec une partie par segment du fichier.</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>Afficher la &amp;source</translation>
    </message>
    <message>
        <source>Show the file of the active model.</source>
        <translation>Afficher le fichier du modèle actif.</translation>
    </message>
    <message>
        <source>&amp;Train BGAN</source>
        <translation>&amp;Entraîner BGAN</translation>
    </message>
    <message>
        <source>Train a BGAN on the active graph with the settings of the Training view; its attention is shown at the end.</source>
        <translation>Entraîner un BGAN sur le graphe actif avec les réglages de la vue Entraînement&#xa0;; son attention s’affiche à la fin.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Hold the running training; nothing is lost.</source>
        <translation>Suspendre l’entraînement en cours&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Go on with the training that is held.</source>
        <translation>Poursuivre l’entraînement suspendu.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>End the training and keep what it has learnt so far.</source>
        <translation>Terminer l’entraînement et garder ce qui a été appris jusqu’ici.</translation>
    </message>
    <message>
        <source>Training s&amp;ettings</source>
        <translation>Ré&amp;glages d’entraînement</translation>
    </message>
    <message>
        <source>Show the settings of the next training.</source>
        <translation>Afficher les réglages du prochain entraînement.</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>Rec&amp;hercher une commande...</translation>
    </message>
    <message>
        <source>Search actions, views and parts of the model by name.</source>
        <translation>Rechercher par nom des actions, des vues et des parties du modèle.</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guide d’utilisation</translation>
    </message>
    <message>
        <source>Open the user guide in the browser.</source>
        <translation>Ouvrir le guide d’utilisation dans le navigateur.</translation>
    </message>
    <message>
        <source>&amp;About Neuroloom</source>
        <translation>À &amp;propos de Neuroloom</translation>
    </message>
    <message>
        <source>Version, licence and the libraries in use.</source>
        <translation>Version, licence et bibliothèques utilisées.</translation>
    </message>
    <message>
        <source>About Neuroloom</source>
        <translation>À propos de Neuroloom</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;A workbench for biophysical neural networks: NeuroML models, their computational graph, and what a biophysical graph attention network attends to in it.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;Un atelier pour les réseaux de neurones biophysiques&#xa0;: modèles NeuroML, leur graphe de calcul, et ce à quoi un réseau d’attention sur graphe biophysique y porte attention.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Réalisé avec Qt %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train S&amp;NN</source>
        <translation>Entraîner S&amp;NN</translation>
    </message>
    <message>
        <source>Train a spiking network on pictures with the settings of the SNN view, after the trainings that wait.</source>
        <translation>Entraîner un réseau à impulsions sur des images avec les réglages de la vue SNN, après les apprentissages en attente.</translation>
    </message>
    <message>
        <source>S&amp;NN settings</source>
        <translation>Réglages S&amp;NN</translation>
    </message>
    <message>
        <source>Show the settings of the next training of a spiking network.</source>
        <translation>Montrer les réglages du prochain apprentissage d’un réseau à impulsions.</translation>
    </message>
    <message>
        <source>&amp;Graph of a spiking network</source>
        <translation>&amp;Graphe d’un réseau à impulsions</translation>
    </message>
    <message>
        <source>Build the computational graph of the spiking network selected in Runs, or trained last, with the spikes of its test pictures.</source>
        <translation>Construit le graphe de calcul du réseau à impulsions choisi dans Exécutions, ou entraîné en dernier, avec les impulsions de ses images de test.</translation>
    </message>
    <message>
        <source>Choose the run of one spiking network first.</source>
        <translation>Choisissez d’abord l’exécution d’un réseau à impulsions.</translation>
    </message>
    <message>
        <source>Simulate the active model with the settings of the Simulate view, after those that wait.</source>
        <translation>Simule le modèle actif avec les réglages de la vue Simuler, après celles qui attendent.</translation>
    </message>
    <message>
        <source>End the running simulation and keep what it has so far.</source>
        <translation>Termine la simulation en cours et garde ce qu’elle a déjà.</translation>
    </message>
    <message>
        <source>Show what the next simulation runs, and how.</source>
        <translation>Montre ce que la prochaine simulation exécute, et comment.</translation>
    </message>
    <message>
        <source>&amp;Traces</source>
        <translation>&amp;Tracés</translation>
    </message>
    <message>
        <source>Show what a simulation has recorded, over time.</source>
        <translation>Montre au fil du temps ce qu’une simulation a enregistré.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>Réglag&amp;es</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>Éléments liés</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Type de cellule</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Graph node</source>
        <translation>Nœud du graphe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>Nœuds&#xa0;: %1</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Arêtes</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Appartient à</translation>
    </message>
    <message>
        <source>%1, SI unit %2</source>
        <translation>%1, unité SI %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Neurons in</source>
        <translation>Neurones en entrée</translation>
    </message>
    <message>
        <source>Neurons out</source>
        <translation>Neurones en sortie</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Flow in</source>
        <translation>Flux entrant</translation>
    </message>
    <message>
        <source>Flow out</source>
        <translation>Flux sortant</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>Virtuel</translation>
    </message>
    <message>
        <source>made so that every neuron has all parts</source>
        <translation>créé pour que chaque neurone ait toutes les parties</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Caractéristiques</translation>
    </message>
    <message>
        <source>Graph edge</source>
        <translation>Arête du graphe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>aucun d’eux</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>arrière</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>Attends to (%1; sums to 1)</source>
        <translation>Porte attention à (%1&#xa0;; somme égale à 1)</translation>
    </message>
    <message>
        <source>Is attended to by (%1)</source>
        <translation>Reçoit l’attention de (%1)</translation>
    </message>
    <message>
        <source>Attention (mean of layers and heads)</source>
        <translation>Attention (moyenne des couches et des têtes)</translation>
    </message>
    <message>
        <source>%1, %2 looks at %3</source>
        <translation>%1, %2 regarde %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>NeuroML</source>
        <translation>NeuroML</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Populations</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Types de cellules</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Morphology</source>
        <translation>Morphologie</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>%L1 (soma %L2, dendrite %L3, axon %L4)</source>
        <translation>%L1 (soma %L2, dendrite %L3, axone %L4)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>Longueur totale</translation>
    </message>
    <message>
        <source>Membrane area</source>
        <translation>Surface membranaire</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interprétation</translation>
    </message>
    <message>
        <source>Biophysics</source>
        <translation>Biophysique</translation>
    </message>
    <message>
        <source>Capacitance (%1)</source>
        <translation>Capacité (%1)</translation>
    </message>
    <message>
        <source>Resistivity (%1)</source>
        <translation>Résistivité (%1)</translation>
    </message>
    <message>
        <source>Initial potential</source>
        <translation>Potentiel initial</translation>
    </message>
    <message>
        <source>Spike threshold</source>
        <translation>Seuil de potentiel d’action</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>Id dans le fichier</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Diameter, proximal</source>
        <translation>Diamètre proximal</translation>
    </message>
    <message>
        <source>Diameter, distal</source>
        <translation>Diamètre distal</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>Synapse</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Along the pre segment</source>
        <translation>Le long du segment pré</translation>
    </message>
    <message>
        <source>Along the post segment</source>
        <translation>Le long du segment post</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Arrange the window for looking at a model: tree, 3-D, properties.</source>
        <translation>Disposer la fenêtre pour examiner un modèle&#xa0;: arbre, 3D, propriétés.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Arrange the window for attention: graph and 3-D beside the heatmap.</source>
        <translation>Disposer la fenêtre pour l’attention&#xa0;: graphe et 3D à côté de la carte de chaleur.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Arrange the window for training: settings, live curves and runs.</source>
        <translation>Disposer la fenêtre pour l’entraînement&#xa0;: réglages, courbes en direct et exécutions.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>Arrange the window for simulating: settings, traces and raster side by side.</source>
        <translation>Dispose la fenêtre pour simuler : réglages, tracés et raster côte à côte.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Vues</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Disposition</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Build graph &amp;with</source>
        <translation>Construire à une autre réso&amp;lution</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>E&amp;ntraînement</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simuler</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>cannot write the file %1</source>
        <translation>impossible d’écrire le fichier %1</translation>
    </message>
</context>
<context>
    <name>SimTargets</name>
    <message>
        <source>As the file says</source>
        <translation>Comme le dit le fichier</translation>
    </message>
    <message>
        <source>%1 (simulation)</source>
        <translation>%1 (simulation)</translation>
    </message>
    <message>
        <source>%1 (network)</source>
        <translation>%1 (réseau)</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Exécute &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;, a simulation of %2.</source>
        <translation>Exécute &lt;b&gt;%1&lt;/b&gt;, une simulation de %2.</translation>
    </message>
    <message>
        <source>%1 ms in steps of %2 ms: %L3 steps; method %4, seed %5.</source>
        <translation>%1 ms par pas de %2 ms : %L3 pas ; méthode %4, graine %5.</translation>
    </message>
    <message>
        <source>The file records no quantities; name some below to see traces.</source>
        <translation>Le fichier n’enregistre aucune grandeur ; nommez-en ci-dessous pour voir des tracés.</translation>
    </message>
    <message numerus="yes">
        <source>Records %n trace(s): %1.</source>
        <translation>
            <numerusform>Enregistre %n tracé : %1.</numerusform>
            <numerusform>Enregistre %n tracés : %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpikeCurves</name>
    <message numerus="yes">
        <source>time after the trigger, ms (%n trigger(s))</source>
        <translation>
            <numerusform>temps après le déclencheur, ms (%n déclencheur)</numerusform>
            <numerusform>temps après le déclencheur, ms (%n déclencheurs)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate of a cell, Hz</source>
        <translation>Taux par cellule, Hz</translation>
    </message>
    <message>
        <source>No trigger lies in the time that was simulated.</source>
        <translation>Aucun déclencheur ne tombe dans le temps simulé.</translation>
    </message>
    <message>
        <source>interspike interval, ms</source>
        <translation>intervalle entre impulsions, ms</translation>
    </message>
    <message>
        <source>Part of the intervals, %</source>
        <translation>Part des intervalles, %</translation>
    </message>
    <message>
        <source>No cell fires twice: there are no intervals.</source>
        <translation>Aucune cellule ne décharge deux fois&#xa0;: il n’y a pas d’intervalles.</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>temps, ms</translation>
    </message>
    <message>
        <source>There are no cells.</source>
        <translation>Il n’y a pas de cellules.</translation>
    </message>
</context>
<context>
    <name>TracePlots</name>
    <message>
        <source>All recorded</source>
        <translation>Tout ce qui est enregistré</translation>
    </message>
</context>
<context>
    <name>Viewer3dColouring</name>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>soma</source>
        <translation>soma</translation>
    </message>
    <message>
        <source>dendrite</source>
        <translation>dendrite</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>axone</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>no population</source>
        <translation>aucune population</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Type de cellule</translation>
    </message>
    <message>
        <source>unknown for what is shown</source>
        <translation>inconnu pour ce qui est affiché</translation>
    </message>
    <message>
        <source>Build the graph to colour by its features.</source>
        <translation>Construire le graphe pour colorer selon ses caractéristiques.</translation>
    </message>
    <message>
        <source>The graph has no such feature.</source>
        <translation>Le graphe n’a pas cette caractéristique.</translation>
    </message>
    <message>
        <source>Train BGAN to colour by attention.</source>
        <translation>Entraîner BGAN pour colorer selon l’attention.</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>Attention reçue</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Connections: colour of the sending population</source>
        <translation>Connexions&#xa0;: couleur de la population émettrice</translation>
    </message>
    <message>
        <source>Attention of connections</source>
        <translation>Attention des connexions</translation>
    </message>
    <message>
        <source>Connection weight</source>
        <translation>Poids de connexion</translation>
    </message>
    <message>
        <source>Train BGAN to see attention on connections</source>
        <translation>Entraîner BGAN pour voir l’attention sur les connexions</translation>
    </message>
    <message>
        <source>Connection weight without its sign</source>
        <translation>Poids de la connexion sans son signe</translation>
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
        <translation>et %1 autres</translation>
    </message>
</context>
<context>
    <name>Viewer3dVoltage</name>
    <message>
        <source>Of the cell %1[%2].</source>
        <translation>De la cellule %1[%2].</translation>
    </message>
    <message>
        <source>One value a cell: all its parts take its colour.</source>
        <translation>Une valeur par cellule&#xa0;: toutes ses parties en prennent la couleur.</translation>
    </message>
    <message>
        <source>Grey: not recorded (%1 of %2 parts).</source>
        <translation>Gris&#xa0;: non enregistré (%1 parties sur %2).</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionControls</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Attention scores, or the connections themselves</source>
        <translation>Scores d’attention, ou les connexions elles-mêmes</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>What a row stands for</source>
        <translation>Ce que représente une ligne</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>neurones</translation>
    </message>
    <message>
        <source>populations</source>
        <translation>populations</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>parties</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>La carte de chaleur</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>A small heatmap for each layer and head</source>
        <translation>Une petite carte de chaleur par couche et par tête</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>The largest entries as a table</source>
        <translation>Les plus grandes valeurs sous forme de tableau</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Order, range, colours, gain over uniform</source>
        <translation>Ordre, plage, couleurs, gain sur l’uniforme</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Tout afficher (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the picture or the values</source>
        <translation>Enregistrer l’image ou les valeurs</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>Image PNG…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Valeurs en CSV…</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Copier le tableau en CSV</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>Ordre des lignes et des colonnes</translation>
    </message>
    <message>
        <source>by population</source>
        <translation>par population</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>by degree</source>
        <translation>par degré</translation>
    </message>
    <message>
        <source>by total received</source>
        <translation>par total reçu</translation>
    </message>
    <message>
        <source>as in the graph</source>
        <translation>comme dans le graphe</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Values at the ends of the colours</source>
        <translation>Valeurs aux extrémités des couleurs</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 à 1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>saisie</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valeur minimale</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valeur maximale</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Connexions&#xa0;: %1</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>toutes les valeurs</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionView</name>
    <message>
        <source>No matrix yet</source>
        <translation>Pas encore de matrice</translation>
    </message>
    <message>
        <source>Build the graph of a model to see its connections as a matrix, and train BGAN on it to see what it attends to.</source>
        <translation>Construire le graphe d’un modèle pour voir ses connexions sous forme de matrice, et y entraîner BGAN pour voir à quoi il porte attention.</translation>
    </message>
    <message>
        <source>Largest entries</source>
        <translation>Plus grandes valeurs</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>Valeur sous le pointeur</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Score × number of entries over %1; 1 = no preference.</source>
        <translation>Score × nombre de valeurs sur %1&#xa0;; 1 = aucune préférence.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1.</source>
        <translation>La somme des scores vaut 1 sur %1.</translation>
    </message>
    <message>
        <source>Hatched: rows with one entry always score 1 and say nothing.</source>
        <translation>Hachuré&#xa0;: les lignes à une seule valeur ont toujours un score de 1 et n’apprennent rien.</translation>
    </message>
    <message>
        <source>Rows connect to columns.</source>
        <translation>Les lignes se connectent aux colonnes.</translation>
    </message>
    <message>
        <source>Rows receive from columns.</source>
        <translation>Les lignes reçoivent des colonnes.</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Têtes d’attention</translation>
    </message>
    <message>
        <source>%1 × %1, %2 entries</source>
        <translation>%1 × %1, %2 valeurs</translation>
    </message>
    <message>
        <source>%1, own (null) entry</source>
        <translation>%1, valeur propre (nulle)</translation>
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
        <translation>&#xa0;: aucune connexion</translation>
    </message>
    <message>
        <source>; uniform %1</source>
        <translation>&#xa0;; uniforme %1</translation>
    </message>
    <message>
        <source>; gain %1</source>
        <translation>&#xa0;; gain %1</translation>
    </message>
    <message>
        <source>; the only entry of its row</source>
        <translation>&#xa0;; seule valeur de sa ligne</translation>
    </message>
    <message>
        <source>There is no matrix to save.</source>
        <translation>Aucune matrice à enregistrer.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message numerus="yes">
        <source>The %n largest entries are in the clipboard.</source>
        <translation>
            <numerusform>La plus grande valeur (%n) est dans le presse-papiers.</numerusform>
            <numerusform>Les %n plus grandes valeurs sont dans le presse-papiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>Enregistrer la matrice</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
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
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Impulsions</translation>
    </message>
    <message>
        <source>Rate, Hz</source>
        <translation>Taux, Hz</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latence, ms</translation>
    </message>
    <message>
        <source>ISI CV</source>
        <translation>CV des ISI</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>Adaptation</translation>
    </message>
    <message>
        <source>Burst index</source>
        <translation>Indice de bouffées</translation>
    </message>
    <message>
        <source>Population or layer</source>
        <translation>Population ou couche</translation>
    </message>
    <message>
        <source>Index in the population</source>
        <translation>Indice dans la population</translation>
    </message>
    <message>
        <source>Number of spikes</source>
        <translation>Nombre d’impulsions</translation>
    </message>
    <message>
        <source>Spikes divided by the time that was simulated</source>
        <translation>Impulsions divisées par le temps simulé</translation>
    </message>
    <message>
        <source>Time of the first spike</source>
        <translation>Instant de la première impulsion</translation>
    </message>
    <message>
        <source>Standard deviation of the interspike intervals divided by their mean; from 3 spikes</source>
        <translation>Écart type des intervalles entre impulsions divisé par leur moyenne&#xa0;; à partir de 3 impulsions</translation>
    </message>
    <message>
        <source>Mean of (next - this) / (next + this) of successive intervals: above 0 it slows down; from 3 spikes</source>
        <translation>Moyenne de (suivant - actuel) / (suivant + actuel) sur les intervalles successifs&#xa0;: au-dessus de 0, la cellule ralentit&#xa0;; à partir de 3 impulsions</translation>
    </message>
    <message>
        <source>Part of the intervals that are shorter than half their mean; from 3 spikes</source>
        <translation>Part des intervalles inférieurs à la moitié de leur moyenne&#xa0;; à partir de 3 impulsions</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourLegend</name>
    <message>
        <source>Colour legend</source>
        <translation>Légende des couleurs</translation>
    </message>
    <message>
        <source>%1 from %2 to %3. %4</source>
        <translation>%1 de %2 à %3. %4</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourMapBox</name>
    <message>
        <source>Colour map</source>
        <translation>Palette de couleurs</translation>
    </message>
    <message>
        <source>Colours of the values. All maps are ordered by lightness and can be read with any colour vision.</source>
        <translation>Couleurs des valeurs. Toutes les palettes sont ordonnées par clarté et lisibles quelle que soit la vision des couleurs.</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandBox</name>
    <message>
        <source>The same in a terminal</source>
        <translation>La même chose dans un terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Copier comme commande</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type a command, a population, a cell type, a recent file...</source>
        <translation>Saisir une commande, une population, un type de cellule, un fichier récent...</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>population</source>
        <translation>population</translation>
    </message>
    <message>
        <source>cell type</source>
        <translation>type de cellule</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>projection</translation>
    </message>
    <message>
        <source>component</source>
        <translation>composant</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurveLegend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurvesModel</name>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsModel</name>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>note</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Message and what to do</source>
        <translation>Message et marche à suivre</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Raison&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsView</name>
    <message>
        <source>Details of the selected diagnostic</source>
        <translation>Détails du diagnostic sélectionné</translation>
    </message>
    <message>
        <source>Select a row to read all of it; double-click to see its line.</source>
        <translation>Sélectionner une ligne pour la lire en entier&#xa0;; double-cliquer pour voir sa ligne dans le fichier.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>What a file gets wrong is listed here, with its line and what to do.</source>
        <translation>Les erreurs d’un fichier sont listées ici, avec leur ligne et la marche à suivre.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>What was found in the files; Return shows the line</source>
        <translation>Ce qui a été trouvé dans les fichiers&#xa0;; Entrée affiche la ligne</translation>
    </message>
    <message>
        <source>Show notes</source>
        <translation>Afficher les remarques</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>Afficher les avertissements</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>Afficher les erreurs</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter of the diagnostics</source>
        <translation>Filtre des diagnostics</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copy the rows that are shown as text</source>
        <translation>Copier les lignes affichées sous forme de texte</translation>
    </message>
</context>
<context>
    <name>nl::ui::Document</name>
    <message>
        <source>Run %1 is in the list of runs. Open its model to see its attention.</source>
        <translation>L’exécution %1 est dans la liste des exécutions. Ouvrir son modèle pour voir son attention.</translation>
    </message>
    <message>
        <source>%1 holds no file that can be opened.</source>
        <translation>%1 ne contient aucun fichier pouvant être ouvert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n file(s); choose those to open.</source>
        <translation>
            <numerusform>%1 contient %n fichier&#xa0;; choisir s’il faut l’ouvrir.</numerusform>
            <numerusform>%1 contient %n fichiers&#xa0;; choisir ceux à ouvrir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>L’ouverture de %1 a été annulée.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 est ouvert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open, with %n remark(s): see Diagnostics.</source>
        <translation>
            <numerusform>%1 est ouvert, avec %n remarque&#xa0;: voir Diagnostics.</numerusform>
            <numerusform>%1 est ouvert, avec %n remarques&#xa0;: voir Diagnostics.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing could be read</source>
        <translation>rien n’a pu être lu</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 n’a pas pu être ouvert&#xa0;: %2</translation>
    </message>
    <message>
        <source>Build graph of %1 (%2)</source>
        <translation>Construire le graphe de %1 (%2)</translation>
    </message>
    <message>
        <source>%1, graph by %2</source>
        <translation>%1, graphe par %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Train %1 on %2</source>
        <translation>Entraîner %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Training has ended after %n epoch(s).</source>
        <translation>
            <numerusform>L’entraînement s’est terminé après %n époque.</numerusform>
            <numerusform>L’entraînement s’est terminé après %n époques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention of %1</source>
        <translation>Attention de %1</translation>
    </message>
    <message>
        <source>Graph of the spiking network %1</source>
        <translation>Graphe du réseau à impulsions %1</translation>
    </message>
    <message>
        <source>%1, graph</source>
        <translation>%1, graphe</translation>
    </message>
    <message>
        <source>%1, graph of %2 of %3 neurons</source>
        <translation>%1, graphe de %2 neurones sur %3</translation>
    </message>
    <message>
        <source>The graph of %1 is built.</source>
        <translation>Le graphe de %1 est construit.</translation>
    </message>
    <message>
        <source>The graph of %1 shows a part: %2 of %3 neurons.</source>
        <translation>Le graphe de %1 montre une partie : %2 neurones sur %3.</translation>
    </message>
    <message>
        <source>The graph of this training is closed. Open its model again and start a new training.</source>
        <translation>Le graphe de cet entraînement est fermé. Rouvrez son modèle et lancez un nouvel entraînement.</translation>
    </message>
    <message>
        <source>%1 is trained; its attention was stopped. Runs can show it.</source>
        <translation>%1 est entraîné ; le calcul de son attention a été arrêté. Exécutions peut la montrer.</translation>
    </message>
    <message>
        <source>%1 is trained, but its attention could not be computed: %2</source>
        <translation>%1 est entraîné, mais son attention n’a pas pu être calculée : %2</translation>
    </message>
    <message>
        <source>Simulation of %1</source>
        <translation>Simulation de %1</translation>
    </message>
    <message>
        <source>The simulation of %1 has ended.</source>
        <translation>La simulation de %1 est terminée.</translation>
    </message>
    <message>
        <source>The simulation of %1 was stopped; what it has so far is kept.</source>
        <translation>La simulation de %1 a été arrêtée ; ce qu’elle a déjà est gardé.</translation>
    </message>
    <message>
        <source>The simulation of %1 ended early: %2</source>
        <translation>La simulation de %1 s’est terminée trop tôt : %2</translation>
    </message>
</context>
<context>
    <name>nl::ui::EntropyStrip</name>
    <message>
        <source>Attention entropy</source>
        <translation>Entropie d’attention</translation>
    </message>
    <message>
        <source>Relative entropy of attention per layer, head and direction: 1 = uniform, 0 = one entry</source>
        <translation>Entropie relative de l’attention par couche, tête et direction&#xa0;: 1 = uniforme, 0 = une seule valeur</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>forward, heads 1 to %1</source>
        <translation>avant, têtes 1 à %1</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>arrière</translation>
    </message>
    <message>
        <source>1 = uniform, 0 = one entry; crossed out: no preference learned</source>
        <translation>1 = uniforme, 0 = une seule valeur&#xa0;; barré&#xa0;: aucune préférence apprise</translation>
    </message>
    <message>
        <source>layer %1, head %2, %3: entropy %4</source>
        <translation>couche %1, tête %2, %3&#xa0;: entropie %4</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>avant</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerModel</name>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message>
        <source>%L1 nodes, %L2 edges</source>
        <translation>%L1 nœuds, %L2 arêtes</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads</source>
        <translation>%1 couches, %2 têtes</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Types de cellules</translation>
    </message>
    <message>
        <source>Ion channels</source>
        <translation>Canaux ioniques</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>Synapses</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Other components</source>
        <translation>Autres composants</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Populations</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>Projections</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>%L1 connections, %2 → %3</source>
        <translation>%L1 connexions, %2 → %3</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>segment %1</translation>
    </message>
    <message>
        <source>%1 ms, %L2 traces, %L3 spikes</source>
        <translation>%1 ms, %L2 tracés, %L3 impulsions</translation>
    </message>
    <message>
        <source> (ended early)</source>
        <translation> (terminée trop tôt)</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerView</name>
    <message>
        <source>Filter by name</source>
        <translation>Filtrer par nom</translation>
    </message>
    <message>
        <source>Filter of the tree</source>
        <translation>Filtre de l’arbre</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>Modèles ouverts</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message>
        <source>Open a model, or drop files here.</source>
        <translation>Ouvrir un modèle, ou déposer des fichiers ici.</translation>
    </message>
    <message>
        <source>There are more: type a longer name.</source>
        <translation>Il y en a d’autres&#xa0;: saisir un nom plus long.</translation>
    </message>
    <message>
        <source>No name matches.</source>
        <translation>Aucun nom ne correspond.</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>Construire le graphe</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Afficher la source</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorateur</translation>
    </message>
    <message>
        <source>Models with their networks, populations, cells, graphs, attention maps and simulations</source>
        <translation>Modèles avec leurs réseaux, populations, cellules, graphes, cartes d’attention et simulations</translation>
    </message>
</context>
<context>
    <name>nl::ui::FieldForm</name>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>
%1 to %2</source>
        <translation>
%1 à %2</translation>
    </message>
    <message>
        <source>
Default: %1. On the command line: --%2</source>
        <translation>
Par défaut&#xa0;: %1. En ligne de commande&#xa0;: --%2</translation>
    </message>
    <message>
        <source> (expected %1)</source>
        <translation> (attendu&#xa0;: %1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::GlCanvas</name>
    <message>
        <source>Simplified while moving.</source>
        <translation>Simplifié pendant le mouvement.</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphCanvas</name>
    <message>
        <source>Graph drawing</source>
        <translation>Dessin du graphe</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, F shows everything, Escape selects nothing.</source>
        <translation>Les flèches déplacent, plus et moins zooment, F affiche tout, Échap efface la sélection.</translation>
    </message>
    <message>
        <source>%1 of %2 edges drawn: the strongest and a sample</source>
        <translation>%1 arêtes dessinées sur %2&#xa0;: les plus fortes et un échantillon</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphControls</name>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>How the nodes are placed</source>
        <translation>Comment les nœuds sont placés</translation>
    </message>
    <message>
        <source>Force-directed</source>
        <translation>Dirigée par forces</translation>
    </message>
    <message>
        <source>Layered by flow</source>
        <translation>En couches selon le flux</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>Circulaire</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>Anatomique</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>What the colours of the nodes show</source>
        <translation>Ce que montrent les couleurs des nœuds</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Arêtes</translation>
    </message>
    <message>
        <source>What the colours and widths of the edges show</source>
        <translation>Ce que montrent les couleurs et épaisseurs des arêtes</translation>
    </message>
    <message>
        <source>Neurons only</source>
        <translation>Neurones seuls</translation>
    </message>
    <message>
        <source>One node a neuron, with the sum of its connections to each other neuron</source>
        <translation>Un nœud par neurone, avec la somme de ses connexions à chaque autre neurone</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Show or hide the parts of the selected neurons (or double-click one)</source>
        <translation>Afficher ou masquer les parties des neurones sélectionnés (ou double-cliquer sur l’un d’eux)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Tout afficher (F)</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Threshold, strongest edges, attention heads, colour map</source>
        <translation>Seuil, arêtes les plus fortes, têtes d’attention, palette de couleurs</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>Image PNG…</translation>
    </message>
    <message>
        <source>SVG drawing…</source>
        <translation>Dessin SVG…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Leaves out the edges below this value; colours and widths stay</source>
        <translation>Omet les arêtes sous cette valeur&#xa0;; couleurs et épaisseurs restent</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Only the strongest edges into each node</source>
        <translation>Seulement les arêtes les plus fortes vers chaque nœud</translation>
    </message>
    <message>
        <source>Strongest inputs</source>
        <translation>Entrées les plus fortes</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Part-of edges</source>
        <translation>Arêtes d’appartenance</translation>
    </message>
    <message>
        <source>Also the edges from each part to its neuron</source>
        <translation>Aussi les arêtes de chaque partie vers son neurone</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Couleur unique</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphView</name>
    <message>
        <source>Progress of the layout</source>
        <translation>Progression de la disposition</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Keeps what is placed so far</source>
        <translation>Garde ce qui est déjà placé</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>Pas encore de graphe</translation>
    </message>
    <message>
        <source>Build the computational graph of the open model to see its neurons, parts and synapses.</source>
        <translation>Construire le graphe de calcul du modèle ouvert pour voir ses neurones, parties et synapses.</translation>
    </message>
    <message>
        <source>Colour the edges</source>
        <translation>Colorer les arêtes</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>Disposer le graphe</translation>
    </message>
    <message>
        <source>grey: unknown</source>
        <translation>gris&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>Attention, gain over uniform</source>
        <translation>Attention, gain sur l’uniforme</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>score × number of entries of the row; 1 = no preference</source>
        <translation>score × nombre de valeurs de la ligne&#xa0;; 1 = aucune préférence</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message numerus="yes">
        <source>At most %n neuron(s) can be expanded at once.</source>
        <translation>
            <numerusform>%n neurone au plus peut être déplié à la fois.</numerusform>
            <numerusform>%n neurones au plus peuvent être dépliés à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no graph to draw.</source>
        <translation>Aucun graphe à dessiner.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Enregistrer le graphe</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>The layout was stopped before anything was placed; choose one anew.</source>
        <translation>La disposition a été arrêtée avant tout placement ; choisissez-en une de nouveau.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1, its own (null) entry included.</source>
        <translation>La somme des scores sur %1 est 1, l’entrée propre (nulle) comprise.</translation>
    </message>
    <message>
        <source>known for connections between neurons, not for the edges between their parts</source>
        <translation>connu pour les connexions entre neurones, pas pour les arêtes entre leurs parties</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeadMultiples</name>
    <message>
        <source>Attention heads</source>
        <translation>Têtes d’attention</translation>
    </message>
    <message>
        <source>A small picture for each layer (down) and head (across); arrow keys choose.</source>
        <translation>Une petite image par couche (de haut en bas) et par tête (en travers)&#xa0;; les flèches choisissent.</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>Couche %1, tête %2</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>C%1 T%2</translation>
    </message>
    <message>
        <source>no choice</source>
        <translation>aucun choix</translation>
    </message>
    <message>
        <source>entropy %1</source>
        <translation>entropie %1</translation>
    </message>
    <message>
        <source>uniform (%1)</source>
        <translation>uniforme (%1)</translation>
    </message>
    <message>
        <source>collapsed (%1)</source>
        <translation>effondrée (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeatCanvas</name>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Return selects, plus and minus zoom, F shows everything. The table shows the same values.</source>
        <translation>Les flèches vont de case en case, Entrée sélectionne, plus et moins zooment, F affiche tout. Le tableau montre les mêmes valeurs.</translation>
    </message>
</context>
<context>
    <name>nl::ui::InspectorView</name>
    <message>
        <source>Selected item</source>
        <translation>Élément sélectionné</translation>
    </message>
    <message>
        <source>Properties of the selection</source>
        <translation>Propriétés de la sélection</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Rien n’est sélectionné</translation>
    </message>
    <message>
        <source>Select a cell, a part, a synapse or an edge in any view.</source>
        <translation>Sélectionner une cellule, une partie, une synapse ou une arête dans une vue.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsView</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the selected job</source>
        <translation>Suspendre la tâche sélectionnée</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on with the selected job</source>
        <translation>Poursuivre la tâche sélectionnée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the selected job; what it has reached is kept where that makes sense</source>
        <translation>Arrêter la tâche sélectionnée&#xa0;; ce qui est obtenu est gardé lorsque cela a un sens</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Take the jobs that have ended off the list</source>
        <translation>Retirer de la liste les tâches terminées</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>The log of the selected job</source>
        <translation>Le journal de la tâche sélectionnée</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Pas encore de tâches</translation>
    </message>
    <message>
        <source>Opening, graph building and training run here, beside you.</source>
        <translation>L’ouverture, la construction de graphes et l’entraînement s’exécutent ici, en parallèle.</translation>
    </message>
    <message>
        <source>Short jobs</source>
        <translation>Tâches courtes</translation>
    </message>
    <message>
        <source>Also list light work that ended in less than a second: matrices, colours, layouts</source>
        <translation>Montrer aussi le travail léger terminé en moins d’une seconde : matrices, couleurs, dispositions</translation>
    </message>
    <message>
        <source>Short jobs (%1)</source>
        <translation>Tâches courtes (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::LayersModel</name>
    <message>
        <source>Synapses: a convolution or a dense layer</source>
        <translation>Synapses : une convolution ou une couche dense</translation>
    </message>
    <message>
        <source>Spiking neurons, behind a norm</source>
        <translation>Neurones à impulsions, derrière une normalisation</translation>
    </message>
    <message>
        <source>Sum of membranes over a shortcut</source>
        <translation>Somme des membranes par un raccourci</translation>
    </message>
    <message>
        <source>Sum of spikes over a shortcut</source>
        <translation>Somme des impulsions par un raccourci</translation>
    </message>
    <message>
        <source>Maximum over 2 x 2 neurons</source>
        <translation>Maximum sur 2 x 2 neurones</translation>
    </message>
    <message>
        <source>Mean over the map</source>
        <translation>Moyenne sur la carte</translation>
    </message>
    <message>
        <source>Dropout of spikes, in training only</source>
        <translation>Abandon d’impulsions, à l’apprentissage seulement</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neurones</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>In the order in which a picture passes them</source>
        <translation>Dans l’ordre où une image les traverse</translation>
    </message>
    <message>
        <source>Height, width and channels of what the layer hands on</source>
        <translation>Hauteur, largeur et canaux de ce que la couche transmet</translation>
    </message>
    <message>
        <source>Weights, biases and those of the norm</source>
        <translation>Poids, biais et ceux de la normalisation</translation>
    </message>
    <message>
        <source>That spike</source>
        <translation>Qui émettent des impulsions</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one picture over all time steps</source>
        <translation>Multiplications-additions d’une image sur tous les pas de temps</translation>
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
        <translation>La vue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Pas encore de fichiers</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>Progression des tâches en cours</translation>
    </message>
    <message>
        <source>Active model</source>
        <translation>Modèle actif</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>Afficher les diagnostics</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Ouvrir des fichiers</translation>
    </message>
    <message>
        <source>Models and graphs (%1)</source>
        <translation>Modèles et graphes (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Stop the job that is shown</source>
        <translation>Arrête la tâche affichée</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Arrêter : %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::PainterCanvas</name>
    <message>
        <source>OpenGL is not available: simplified 2-D drawing.</source>
        <translation>OpenGL n’est pas disponible&#xa0;: dessin 2D simplifié.</translation>
    </message>
</context>
<context>
    <name>nl::ui::PictureGrid</name>
    <message>
        <source>Pictures of the data set</source>
        <translation>Images du jeu de données</translation>
    </message>
</context>
<context>
    <name>nl::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Plays the membrane potential of a simulation</source>
        <translation>Fait défiler dans le temps le potentiel membranaire d’une simulation</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Lire ou mettre en pause (Espace)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>Une image en arrière (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>Une image en avant (.)</translation>
    </message>
    <message>
        <source>Time of the playback</source>
        <translation>Instant de la lecture</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Speed: simulated time in real time</source>
        <translation>Vitesse&#xa0;: temps simulé par temps réel</translation>
    </message>
    <message>
        <source>Potential at the low end of the colours</source>
        <translation>Potentiel à l’extrémité basse des couleurs</translation>
    </message>
    <message>
        <source>Potential at the high end of the colours</source>
        <translation>Potentiel à l’extrémité haute des couleurs</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>The colours span the potentials of all frames</source>
        <translation>Les couleurs couvrent les potentiels de toutes les images</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 of %2 ms</source>
        <translation>%1 sur %2 ms</translation>
    </message>
</context>
<context>
    <name>nl::ui::QueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>retiré de la file</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
</context>
<context>
    <name>nl::ui::RasterView</name>
    <message>
        <source>No spikes yet</source>
        <translation>Pas encore d’impulsions</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>Sous le pointeur</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>Image de test</translation>
    </message>
    <message>
        <source>Number of the test picture, from 0</source>
        <translation>Numéro de l’image de test, à partir de 0</translation>
    </message>
    <message>
        <source>Order of the neurons</source>
        <translation>Ordre des neurones</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>par numéro</translation>
    </message>
    <message>
        <source>by rate</source>
        <translation>par taux</translation>
    </message>
    <message>
        <source>by first spike</source>
        <translation>par première impulsion</translation>
    </message>
    <message>
        <source>Equal groups</source>
        <translation>Groupes égaux</translation>
    </message>
    <message>
        <source>All layers or populations are equally high, however many neurons they have</source>
        <translation>Toutes les couches ou populations ont la même hauteur, quel que soit leur nombre de neurones</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Shows everything (F)</source>
        <translation>Montre tout (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Spikes as CSV…</source>
        <translation>Impulsions en CSV…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>Lire les exécutions</translation>
    </message>
    <message>
        <source>Show picture %1 to %2</source>
        <translation>Montrer l’image %1 à %2</translation>
    </message>
    <message>
        <source>Order the neurons</source>
        <translation>Ranger les neurones</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
    <message>
        <source>There are no spikes to save.</source>
        <translation>Il n’y a pas d’impulsions à enregistrer.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Save the raster</source>
        <translation>Enregistrer le raster</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Simulate a model, or train a spiking network: what its neurons fire is shown here.</source>
        <translation>Simulez un modèle ou entraînez un réseau à impulsions&#xa0;: les impulsions de ses neurones s’affichent ici.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>The simulation, or the run whose spiking network is shown</source>
        <translation>La simulation, ou l’exécution dont le réseau à impulsions est affiché</translation>
    </message>
    <message>
        <source>How the neurons of a group stand below each other</source>
        <translation>Comment les neurones d’un groupe sont rangés les uns sous les autres</translation>
    </message>
    <message>
        <source>Saves pictures, spikes, curves and the table of cells</source>
        <translation>Enregistre les images, les impulsions, les courbes et le tableau des cellules</translation>
    </message>
    <message>
        <source>View as PNG picture…</source>
        <translation>Vue en image PNG…</translation>
    </message>
    <message>
        <source>Raster as SVG picture…</source>
        <translation>Raster en image SVG…</translation>
    </message>
    <message>
        <source>Curve below as PNG picture…</source>
        <translation>Courbe du dessous en image PNG…</translation>
    </message>
    <message>
        <source>Curve below as SVG picture…</source>
        <translation>Courbe du dessous en image SVG…</translation>
    </message>
    <message>
        <source>Curve below as CSV…</source>
        <translation>Courbe du dessous en CSV…</translation>
    </message>
    <message>
        <source>Table of cells as CSV…</source>
        <translation>Tableau des cellules en CSV…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Begin of the time that is shown</source>
        <translation>Début du temps affiché</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>End of the time that is shown</source>
        <translation>Fin du temps affiché</translation>
    </message>
    <message>
        <source>There is no curve to save.</source>
        <translation>Il n’y a pas de courbe à enregistrer.</translation>
    </message>
    <message>
        <source>Vector pictures (*.svg)</source>
        <translation>Images vectorielles (*.svg)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>Save the curve</source>
        <translation>Enregistrer la courbe</translation>
    </message>
    <message>
        <source>Stopped at %1 ms.</source>
        <translation>Arrêtée à %1 ms.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2</source>
        <translation>Terminée trop tôt, à %1 ms&#xa0;: %2</translation>
    </message>
    <message>
        <source>The spikes of this simulation were not recorded.</source>
        <translation>Les impulsions de cette simulation n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>No cell fires in this simulation.</source>
        <translation>Aucune cellule ne décharge dans cette simulation.</translation>
    </message>
    <message>
        <source>Running: %1 of %2 ms</source>
        <translation>En cours&#xa0;: %1 sur %2 ms</translation>
    </message>
    <message>
        <source>Running: %1 ms</source>
        <translation>En cours&#xa0;: %1 ms</translation>
    </message>
    <message>
        <source>Gather the spikes</source>
        <translation>Rassembler les impulsions</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>pas de temps</translation>
    </message>
    <message>
        <source>spikes a neuron and step</source>
        <translation>impulsions par neurone et par pas</translation>
    </message>
</context>
<context>
    <name>nl::ui::ReadoutBoxes</name>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Attention layer, or the mean, maximum or rollout over all</source>
        <translation>Couche d’attention, ou moyenne, maximum ou rollout sur toutes</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Attention head, or the mean or maximum of all</source>
        <translation>Tête d’attention, ou moyenne ou maximum de toutes</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Forward: each neuron looks at its inputs. Backward: at its outputs.</source>
        <translation>Avant&#xa0;: chaque neurone regarde ses entrées. Arrière&#xa0;: ses sorties.</translation>
    </message>
    <message>
        <source>Gain over uniform</source>
        <translation>Gain sur l’uniforme</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>arrière</translation>
    </message>
    <message>
        <source>Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows.</source>
        <translation>Score multiplié par le nombre de valeurs de sa ligne&#xa0;: 1 = aucune préférence. Seul ce gain est comparable d’une ligne à l’autre.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>rollout</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>tête %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsModel</name>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>version %1, seed %2</source>
        <translation>version %1, graine %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>%1 ± %2 (n = %3)</source>
        <translation>%1 ± %2 (n = %3)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>endommagé</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Pas encore d’exécutions</translation>
    </message>
    <message>
        <source>Each training is kept as a run, with its settings, curves and results.</source>
        <translation>Chaque entraînement est conservé comme exécution, avec ses réglages, courbes et résultats.</translation>
    </message>
    <message>
        <source>Only settings that differ</source>
        <translation>Seulement les réglages qui diffèrent</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Reads the run folders again</source>
        <translation>Relit les dossiers d’exécution</translation>
    </message>
    <message>
        <source>Show attention</source>
        <translation>Afficher l’attention</translation>
    </message>
    <message>
        <source>What the selected run&apos;s network attends to on the active graph</source>
        <translation>Ce à quoi le réseau de l’exécution sélectionnée porte attention sur le graphe actif</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Axe log</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>Courbes des exécutions sélectionnées</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>Lire les exécutions</translation>
    </message>
    <message>
        <source>Open a model first: attention is always that on a graph.</source>
        <translation>Ouvrir d’abord un modèle&#xa0;: l’attention porte toujours sur un graphe.</translation>
    </message>
    <message>
        <source>Show raster</source>
        <translation>Montrer le raster</translation>
    </message>
    <message>
        <source>What the selected run&apos;s spiking network does with a picture</source>
        <translation>Ce que le réseau à impulsions de l’exécution choisie fait d’une image</translation>
    </message>
    <message>
        <source>Group by all but the seed</source>
        <translation>Grouper par tout sauf la graine</translation>
    </message>
    <message>
        <source>One row for runs that differ by the seed alone: mean ± standard deviation, number</source>
        <translation>Une ligne pour les exécutions qui ne diffèrent que par la graine : moyenne ± écart type, nombre</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>What is drawn of the selected runs</source>
        <translation>Ce qui est tracé des exécutions choisies</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Accuracy against spikes</source>
        <translation>Exactitude et impulsions</translation>
    </message>
    <message>
        <source>Spikes a picture</source>
        <translation>Impulsions par image</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Exactitude, %</translation>
    </message>
    <message>
        <source>− sd</source>
        <translation>− écart type</translation>
    </message>
    <message>
        <source>+ sd</source>
        <translation>+ écart type</translation>
    </message>
    <message>
        <source>Show graph</source>
        <translation>Montrer le graphe</translation>
    </message>
    <message>
        <source>The selected run&apos;s spiking network as a computational graph, with the spikes of its test pictures: in the graph view, and for BGAN</source>
        <translation>Le réseau à impulsions de l’exécution choisie comme graphe de calcul, avec les impulsions de ses images de test : dans la vue du graphe et pour BGAN</translation>
    </message>
    <message>
        <source>The first %1 of %2 selected runs are drawn.</source>
        <translation>Les %1 premières des %2 exécutions choisies sont tracées.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SampleCard</name>
    <message>
        <source>Open sample %1</source>
        <translation>Ouvrir l’exemple %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>nl::ui::ScatterChart</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 en fonction de : %2</translation>
    </message>
    <message>
        <source>Choose runs that know their accuracy and spikes</source>
        <translation>Choisir des exécutions dont l’exactitude et les impulsions sont connues</translation>
    </message>
</context>
<context>
    <name>nl::ui::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Colours of the window; changes at once.</source>
        <translation>Couleurs de la fenêtre&#xa0;; changement immédiat.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window, where a translation is installed; from the next start on.</source>
        <translation>Langue de la fenêtre, si une traduction est installée&#xa0;; à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performances</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that jobs may use, 0 = all; results do not depend on it. From the next start on.</source>
        <translation>Threads que les tâches peuvent utiliser, 0 = tous&#xa0;; les résultats n’en dépendent pas. À partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Where new training runs are written; empty = the standard place.</source>
        <translation>Où sont écrites les nouvelles exécutions d’entraînement&#xa0;; vide = l’emplacement standard.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimQueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>retiré de la file</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>terminée trop tôt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>of an earlier session</source>
        <translation>d’une session précédente</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulé</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimulateView</name>
    <message>
        <source>Nothing to simulate</source>
        <translation>Rien à simuler</translation>
    </message>
    <message>
        <source>Open a NeuroML or LEMS model; its simulations and networks can be run here.</source>
        <translation>Ouvrez un modèle NeuroML ou LEMS ; ses simulations et réseaux peuvent être exécutés ici.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>Ce qui est simulé</translation>
    </message>
    <message>
        <source>A simulation that the file describes, or a network with the settings below</source>
        <translation>Une simulation que décrit le fichier, ou un réseau avec les réglages ci-dessous</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Ce qui ne va pas dans les réglages</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>Ce qui sera exécuté</translation>
    </message>
    <message>
        <source>State of the simulation</source>
        <translation>État de la simulation</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Progression de la simulation</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Queue of simulations</source>
        <translation>File d’attente des simulations</translation>
    </message>
    <message>
        <source>Choose a row to see its state, to stop it or to take its settings</source>
        <translation>Choisissez une ligne pour voir son état, l’arrêter ou reprendre ses réglages</translation>
    </message>
    <message>
        <source>Simulates in the background, after those that wait</source>
        <translation>Simule en arrière-plan, après celles qui attendent</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Holds the simulation; nothing is lost</source>
        <translation>Suspend la simulation ; rien n’est perdu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Ends the simulation and keeps what it has so far</source>
        <translation>Termine la simulation et garde ce qu’elle a déjà</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Tracés</translation>
    </message>
    <message>
        <source>Shows the curves</source>
        <translation>Montre les courbes</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Shows the spikes</source>
        <translation>Montre les impulsions</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>Reprendre ses réglages</translation>
    </message>
    <message>
        <source>Takes the settings of the chosen simulation, to run it again</source>
        <translation>Reprend les réglages de la simulation choisie, pour la relancer</translation>
    </message>
    <message>
        <source>This build has no simulator.</source>
        <translation>Cette version n’a pas de simulateur.</translation>
    </message>
    <message>
        <source>The file does not say how long: give a duration.</source>
        <translation>Le fichier ne dit pas combien de temps : donnez une durée.</translation>
    </message>
    <message>
        <source>The file does not say how far a step goes: give one.</source>
        <translation>Le fichier ne donne pas de pas de temps : donnez-en un.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>Encore environ %1</translation>
    </message>
    <message>
        <source>Simulated in an earlier session. Take its settings to run it again.</source>
        <translation>Simulée dans une session précédente. Reprenez ses réglages pour la relancer.</translation>
    </message>
    <message>
        <source>Not run yet. Traces and spikes appear while the model is simulated.</source>
        <translation>Pas encore lancée. Tracés et impulsions apparaissent pendant la simulation du modèle.</translation>
    </message>
    <message>
        <source>, %1 ms simulated</source>
        <translation>, %1 ms simulées</translation>
    </message>
    <message>
        <source>Its model is closed.</source>
        <translation>Son modèle est fermé.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
</context>
<context>
    <name>nl::ui::Simulations</name>
    <message>
        <source>Simulate %1</source>
        <translation>Simuler %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnLive</name>
    <message>
        <source>%1: accuracy %2, top 5 %3, loss %4, %5 spikes a picture, %6 µJ a picture</source>
        <translation>%1 : exactitude %2, top 5 %3, perte %4, %5 impulsions par image, %6 µJ par image</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progression de l’entraînement</translation>
    </message>
    <message>
        <source>Numbers of the training</source>
        <translation>Chiffres de l’apprentissage</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Exactitude, %</translation>
    </message>
    <message>
        <source>Firing rate: spikes a neuron and step</source>
        <translation>Taux de décharge : impulsions par neurone et par pas</translation>
    </message>
    <message>
        <source>Mean factor of gradient scaling</source>
        <translation>Facteur moyen de mise à l’échelle du gradient</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Époque %1 sur %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>pas %1 sur %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 images/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>%1 spikes a picture</source>
        <translation>%1 impulsions par image</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>taux d’apprentissage %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>norme du gradient %1</translation>
    </message>
    <message>
        <source>%1: %2 neurons, %3 spikes a picture</source>
        <translation>%1 : %2 neurones, %3 impulsions par image</translation>
    </message>
    <message>
        <source>%1: mean factor %2 at the last step, before it is normalised</source>
        <translation>%1 : facteur moyen %2 au dernier pas, avant normalisation</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Best: %1 after epoch %2</source>
        <translation>Meilleur : %1 après l’époque %2</translation>
    </message>
    <message>
        <source>%1 parameters, %2 pictures/s, at most %3 of memory</source>
        <translation>%1 paramètres, %2 images/s, au plus %3 de mémoire</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>%1: %2 spikes a neuron and step</source>
        <translation>%1 : %2 impulsions par neurone et par pas</translation>
    </message>
    <message>
        <source>Since the training began:</source>
        <translation>Depuis le début de l’entraînement :</translation>
    </message>
    <message>
        <source>⚠ Hardly any spikes in %1 (least %2 a neuron and step)</source>
        <translation>⚠ Presque aucune impulsion dans %1 (au minimum %2 par neurone et par pas)</translation>
    </message>
    <message>
        <source>Factors of gradient scaling, % of contributions</source>
        <translation>Facteurs de mise à l’échelle du gradient, % des contributions</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnPicturePanel</name>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>What the network takes the picture for</source>
        <translation>Ce pour quoi le réseau prend l’image</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Pas de temps</translation>
    </message>
    <message>
        <source>Layer of the membranes</source>
        <translation>Couche des membranes</translation>
    </message>
    <message>
        <source>Whose membranes are shown, before each reset</source>
        <translation>Dont les membranes sont montrées, avant chaque remise à zéro</translation>
    </message>
    <message>
        <source>Membranes</source>
        <translation>Membranes</translation>
    </message>
    <message numerus="yes">
        <source>It is: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Taken for: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n spike(s)</source>
        <translation>
            <numerusform>C’est : &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Pris pour : &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n impulsion</numerusform>
            <numerusform>C’est : &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Pris pour : &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n impulsions</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ juste</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ faux</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>seuil</translation>
    </message>
    <message>
        <source>Class probability, %</source>
        <translation>Probabilité de classe, %</translation>
    </message>
    <message>
        <source>Membrane of neuron</source>
        <translation>Membrane du neurone</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnSettings</name>
    <message>
        <source>Settings of the training</source>
        <translation>Réglages de l’apprentissage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Sets pictures, network and training together</source>
        <translation>Règle ensemble images, réseau et apprentissage</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Réglages personnels</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Ce qui ne va pas dans les réglages</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Dossier des images</translation>
    </message>
    <message>
        <source>The folder that holds the .bin files of the data set</source>
        <translation>Le dossier qui contient les fichiers .bin du jeu de données</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Chooses the folder of the pictures</source>
        <translation>Choisit le dossier des images</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>À propos des images</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>Le réseau entier</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>Couches du réseau</translation>
    </message>
    <message>
        <source>%1 parameters, %2 neurons, %3 multiply-accumulates a picture</source>
        <translation>%1 paramètres, %2 neurones, %3 multiplications-additions par image</translation>
    </message>
    <message>
        <source>About %1 of memory while it learns</source>
        <translation>Environ %1 de mémoire pendant l’apprentissage</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>Lecture des images…</translation>
    </message>
    <message>
        <source>Read the pictures of %1</source>
        <translation>Lire les images de %1</translation>
    </message>
    <message>
        <source>%1 training and %2 test pictures, %3 classes, %4 × %5 pixels</source>
        <translation>%1 images d’apprentissage et %2 de test, %3 classes, %4 × %5 pixels</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnTrainings</name>
    <message>
        <source>Train %1 on %2 (%3)</source>
        <translation>Entraîner %1 sur %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped after %n epoch(s).</source>
        <translation>
            <numerusform>%1 a été arrêté après %n époque.</numerusform>
            <numerusform>%1 a été arrêté après %n époques.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 est terminé.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnView</name>
    <message>
        <source>State of the training</source>
        <translation>État de l’entraînement</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Trains with these settings in the background, after those that wait</source>
        <translation>Entraîne avec ces réglages en arrière-plan, après ceux qui attendent</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Holds the training; nothing is lost</source>
        <translation>Suspend l’apprentissage ; rien n’est perdu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Keeps everything up to the last step; a stopped training can be resumed</source>
        <translation>Garde tout jusqu’au dernier pas ; un apprentissage arrêté peut être repris</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>Arrêter, garder le meilleur</translation>
    </message>
    <message>
        <source>Stops, and keeps the network of the best epoch</source>
        <translation>Arrête, et garde le réseau de la meilleure époque</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Shows what the run&apos;s network does with a picture</source>
        <translation>Montre ce que le réseau de l’exécution fait d’une image</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Axe log</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Perte logarithmique</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>File des apprentissages</translation>
    </message>
    <message>
        <source>Choose a row to see its curves, or to stop it</source>
        <translation>Choisir une ligne pour voir ses courbes ou l’arrêter</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Not started yet. Curves, spikes and firing rates appear here while the network learns.</source>
        <translation>Pas encore commencé. Courbes, impulsions et taux de décharge apparaissent ici pendant que le réseau apprend.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; : %2</translation>
    </message>
    <message>
        <source>; everything up to the last step is kept</source>
        <translation> ; tout est gardé jusqu’au dernier pas</translation>
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
        <translation>Texte source</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>No file is shown</source>
        <translation>Aucun fichier affiché</translation>
    </message>
    <message>
        <source>Double-click a diagnostic, or follow a line of the Inspector.</source>
        <translation>Double-cliquer sur un diagnostic, ou suivre une ligne de l’Inspecteur.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>%1 (a part: the file is large)</source>
        <translation>%1 (extrait&#xa0;: le fichier est volumineux)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikePanel</name>
    <message>
        <source>What stands below the raster</source>
        <translation>Ce qui est affiché sous le raster</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Spikes a second and cell of each population over time</source>
        <translation>Impulsions par seconde et par cellule de chaque population au fil du temps</translation>
    </message>
    <message>
        <source>PSTH</source>
        <translation>PSTH</translation>
    </message>
    <message>
        <source>Rate around a repeated stimulus, or around the spikes of a cell</source>
        <translation>Taux autour d’un stimulus répété, ou autour des impulsions d’une cellule</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalles</translation>
    </message>
    <message>
        <source>Histogram of the interspike intervals</source>
        <translation>Histogramme des intervalles entre impulsions</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Rate, latency and regularity of every cell as a table</source>
        <translation>Taux, latence et régularité de chaque cellule sous forme de tableau</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Bin of the rate</source>
        <translation>Classe du taux</translation>
    </message>
    <message>
        <source>Width of a bin of the rate</source>
        <translation>Largeur d’une classe du taux</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the rate</source>
        <translation>Écart type de la gaussienne qui lisse le taux</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Déclencheur</translation>
    </message>
    <message>
        <source>Around what the rate is shown</source>
        <translation>Autour de quoi le taux est affiché</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Instants</translation>
    </message>
    <message>
        <source>Spikes of the chosen cell</source>
        <translation>Impulsions de la cellule choisie</translation>
    </message>
    <message>
        <source>First trigger</source>
        <translation>Premier déclencheur</translation>
    </message>
    <message>
        <source>Time of the first trigger</source>
        <translation>Instant du premier déclencheur</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Period of the triggers</source>
        <translation>Période des déclencheurs</translation>
    </message>
    <message>
        <source>Time from one trigger to the next</source>
        <translation>Temps d’un déclencheur au suivant</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une seule fois</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Before the trigger</source>
        <translation>Avant le déclencheur</translation>
    </message>
    <message>
        <source>How much is shown before a trigger</source>
        <translation>Durée affichée avant un déclencheur</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After the trigger</source>
        <translation>Après le déclencheur</translation>
    </message>
    <message>
        <source>How much is shown after a trigger</source>
        <translation>Durée affichée après un déclencheur</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Bin of the PSTH</source>
        <translation>Classe du PSTH</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>Largeur d’une classe</translation>
    </message>
    <message>
        <source>Scale of the intervals</source>
        <translation>Échelle des intervalles</translation>
    </message>
    <message>
        <source>Bins that are equal, or equal on a logarithmic scale</source>
        <translation>Classes égales, ou égales sur une échelle logarithmique</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmique</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Bin of the intervals</source>
        <translation>Classe des intervalles</translation>
    </message>
    <message>
        <source>Width of a bin on a linear scale</source>
        <translation>Largeur d’une classe sur une échelle linéaire</translation>
    </message>
    <message>
        <source>Cells and what they fire</source>
        <translation>Cellules et leurs impulsions</translation>
    </message>
    <message>
        <source>There are no spikes yet.</source>
        <translation>Il n’y a pas encore d’impulsions.</translation>
    </message>
    <message>
        <source>Count the spikes</source>
        <translation>Compter les impulsions</translation>
    </message>
    <message>
        <source>Choose a cell: click on its row in the raster or in the table of cells.</source>
        <translation>Choisissez une cellule&#xa0;: cliquez sur sa ligne dans le raster ou dans le tableau des cellules.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikeRaster</name>
    <message>
        <source>Raster of spikes</source>
        <translation>Raster des impulsions</translation>
    </message>
    <message>
        <source>%1 spikes of %2 sources in %3 groups</source>
        <translation>%1 impulsions de %2 sources en %3 groupes</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>neurone %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n neurone</numerusform>
            <numerusform>%n neurones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n impulsion</numerusform>
            <numerusform>%n impulsions</numerusform>
        </translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>temps, %1</translation>
    </message>
    <message>
        <source>Density: up to %1 neurons and %2 spikes on a pixel; the stronger the colour, the more spikes.</source>
        <translation>Densité&#xa0;: jusqu’à %1 neurones et %2 impulsions par pixel&#xa0;; plus la couleur est forte, plus il y a d’impulsions.</translation>
    </message>
</context>
<context>
    <name>nl::ui::StartView</name>
    <message>
        <source>Bundled samples and recent files</source>
        <translation>Exemples fournis et fichiers récents</translation>
    </message>
    <message>
        <source>Neuroloom</source>
        <translation>Neuroloom</translation>
    </message>
    <message>
        <source>Open a NeuroML model, turn it in 3-D, build its computational graph, train a graph attention network on it and see what it attends to.</source>
        <translation>Ouvrir un modèle NeuroML, le faire tourner en 3D, construire son graphe de calcul, y entraîner un réseau d’attention sur graphe et voir à quoi il porte attention.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>The bundled samples were not found beside the program.</source>
        <translation>Les exemples fournis sont introuvables à côté du programme.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Vos fichiers</translation>
    </message>
    <message>
        <source>Or drop files anywhere on the window: NeuroML, LEMS, SWC, HDF5 networks, graphs.</source>
        <translation>Ou déposer des fichiers n’importe où sur la fenêtre&#xa0;: NeuroML, LEMS, SWC, réseaux HDF5, graphes.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>Les fichiers ouverts sont listés ici.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
</context>
<context>
    <name>nl::ui::StepChart</name>
    <message>
        <source>Curve of the groups</source>
        <translation>Courbe des groupes</translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1 en fonction de «&#xa0;%2&#xa0;»&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>nl::ui::TopEntriesModel</name>
    <message>
        <source>(own entry)</source>
        <translation>(valeur propre)</translation>
    </message>
    <message>
        <source>Who looks</source>
        <translation>Qui regarde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>At whom</source>
        <translation>Qui est regardé</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracePlot</name>
    <message>
        <source>Traces over time</source>
        <translation>Tracés au fil du temps</translation>
    </message>
    <message>
        <source>%1: %2 curves, %3 samples</source>
        <translation>%1 : %2 courbes, %3 échantillons</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracesView</name>
    <message>
        <source>No traces yet</source>
        <translation>Pas encore de tracés</translation>
    </message>
    <message>
        <source>Traces are what a simulation records. Open a model and run it.</source>
        <translation>Les tracés sont ce qu’une simulation enregistre. Ouvrez un modèle et lancez-le.</translation>
    </message>
    <message>
        <source>About this simulation</source>
        <translation>À propos de cette simulation</translation>
    </message>
    <message>
        <source>Times and values</source>
        <translation>Temps et valeurs</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>The simulation whose traces are shown</source>
        <translation>La simulation dont les tracés sont montrés</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>A display of the file, or everything that was recorded</source>
        <translation>Un affichage du fichier, ou tout ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Empilés</translation>
    </message>
    <message>
        <source>Gives each curve an axis of its own</source>
        <translation>Donne à chaque courbe son propre axe</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Holds the picture while the simulation goes on</source>
        <translation>Fige l’image pendant que la simulation continue</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Shows the samples as numbers, to read and to copy</source>
        <translation>Montre les échantillons en chiffres, à lire et à copier</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Shows everything (F, or a double click)</source>
        <translation>Montre tout (F, ou un double clic)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Saves the samples or the picture</source>
        <translation>Enregistre les échantillons ou l’image</translation>
    </message>
    <message>
        <source>Samples as CSV...</source>
        <translation>Échantillons en CSV...</translation>
    </message>
    <message>
        <source>Picture as PNG...</source>
        <translation>Image en PNG...</translation>
    </message>
    <message>
        <source>Drawing as SVG...</source>
        <translation>Dessin en SVG...</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>A click shows or hides a curve</source>
        <translation>Un clic montre ou cache une courbe</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Choosing a row moves cursor A there; Ctrl+C copies</source>
        <translation>Choisir une ligne y place le curseur A ; Ctrl+C copie</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <translation>%1 (en cours)</translation>
    </message>
    <message>
        <source>Prepare the traces of %1</source>
        <translation>Préparer les tracés de %1</translation>
    </message>
    <message>
        <source>Stopped at %1 ms; this is what was simulated until then.</source>
        <translation>Arrêtée à %1 ms ; voici ce qui a été simulé jusque-là.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2.</source>
        <translation>Terminée trop tôt, à %1 ms : %2.</translation>
    </message>
    <message>
        <source>This simulation recorded no traces. Name quantities under &quot;Record also&quot; of Simulate, for example pop[0]/v, and run it again.</source>
        <translation>Cette simulation n’a enregistré aucun tracé. Nommez des grandeurs sous « Record also » dans Simuler, par exemple pop[0]/v, et relancez-la.</translation>
    </message>
    <message>
        <source>A click sets cursor A, Ctrl and a click cursor B</source>
        <translation>Un clic place le curseur A, Ctrl et un clic le curseur B</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Tracés</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
    <message>
        <source>There are no traces to save.</source>
        <translation>Il n’y a pas de tracés à enregistrer.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>The samples can be saved when it has ended.</source>
        <translation>Les échantillons pourront être enregistrés quand elle sera terminée.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the traces</source>
        <translation>Enregistrer les tracés</translation>
    </message>
    <message>
        <source>That is too much to copy: export it as a CSV file.</source>
        <translation>C’est trop à copier : exportez-le en fichier CSV.</translation>
    </message>
</context>
<context>
    <name>nl::ui::TrainingView</name>
    <message>
        <source>Nothing to train on</source>
        <translation>Rien sur quoi entraîner</translation>
    </message>
    <message>
        <source>BGAN learns from a computational graph. Open a model and build its graph.</source>
        <translation>BGAN apprend à partir d’un graphe de calcul. Ouvrir un modèle et construire son graphe.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Approfondi</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Réglages personnels</translation>
    </message>
    <message>
        <source>Sets epochs, width, heads, layers and learning rate together</source>
        <translation>Définit ensemble époques, largeur, têtes, couches et taux d’apprentissage</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Trains on the active graph in the background</source>
        <translation>Entraîne sur le graphe actif en arrière-plan</translation>
    </message>
    <message>
        <source>Keeps everything up to the last epoch; a stopped training can be resumed</source>
        <translation>Garde tout jusqu’à la dernière époque&#xa0;; un entraînement arrêté peut être repris</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Axe log</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Perte logarithmique</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>État de l’entraînement</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progression de l’entraînement</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>No graph is active.</source>
        <translation>Aucun graphe actif.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nodes: %2&lt;br&gt;Edges: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nœuds&#xa0;: %2&lt;br&gt;Arêtes&#xa0;: %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Not started yet. Loss and attention appear here while the network learns.</source>
        <translation>Pas encore démarré. La perte et l’attention apparaissent ici pendant que le réseau apprend.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: waiting for its turn</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: en attente de son tour</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: running%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: en cours%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: paused</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: en pause</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: failed. %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: échec. %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped before it began</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: arrêté avant de commencer</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped; everything up to the last epoch is kept</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: arrêté&#xa0;; tout est gardé jusqu’à la dernière époque</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: done</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&#xa0;: terminé</translation>
    </message>
    <message>
        <source>%1 parameters; %2 per epoch; peak memory %3 MiB</source>
        <translation>%1 paramètres&#xa0;; %2 par époque&#xa0;; pic de mémoire %3 Mio</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>perte d’entraînement</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>perte de validation</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>R² de validation</translation>
    </message>
    <message>
        <source>validation AUROC</source>
        <translation>AUROC de validation</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>exactitude de validation</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Époque %1 sur %2</translation>
    </message>
    <message>
        <source>%1 per epoch</source>
        <translation>%1 par époque</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>taux d’apprentissage %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>norme du gradient %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
</context>
<context>
    <name>nl::ui::Viewer3dView</name>
    <message>
        <source>3-D view</source>
        <translation>Vue 3D</translation>
    </message>
    <message>
        <source>Morphologies and networks in three dimensions</source>
        <translation>Morphologies et réseaux en trois dimensions</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Rien à afficher pour l’instant</translation>
    </message>
    <message>
        <source>Open a model to see its cells and networks in 3-D.</source>
        <translation>Ouvrir un modèle pour voir ses cellules et réseaux en 3D.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Colorer selon</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masquées</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>Par population</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Par poids</translation>
    </message>
    <message>
        <source>By attention</source>
        <translation>Par attention</translation>
    </message>
    <message>
        <source>Threshold for connections</source>
        <translation>Seuil des connexions</translation>
    </message>
    <message>
        <source>Hides connections weaker than this part of the strongest</source>
        <translation>Masque les connexions plus faibles que cette fraction de la plus forte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fit everything into the view (F)</source>
        <translation>Tout ajuster à la vue (F)</translation>
    </message>
    <message>
        <source>Fit everything into the view</source>
        <translation>Tout ajuster à la vue</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Standard views, projection and what is drawn over the picture</source>
        <translation>Vues standard, projection et ce qui est dessiné par-dessus l’image</translation>
    </message>
    <message>
        <source>Front (x, y)</source>
        <translation>Face (x, y)</translation>
    </message>
    <message>
        <source>Side (z, y)</source>
        <translation>Côté (z, y)</translation>
    </message>
    <message>
        <source>Top (x, z)</source>
        <translation>Dessus (x, z)</translation>
    </message>
    <message>
        <source>Orthographic</source>
        <translation>Orthographique</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Barre d’échelle</translation>
    </message>
    <message>
        <source>OpenGL could not start: %1</source>
        <translation>OpenGL n’a pas pu démarrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>3-D picture</source>
        <translation>Image 3D</translation>
    </message>
    <message>
        <source>Graph on the 3-D picture</source>
        <translation>Graphe sur l’image 3D</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>Cellule %1</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Toutes les cellules</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Type de cellule</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Feature: %1</source>
        <translation>Caractéristique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Colours of the 3-D picture</source>
        <translation>Couleurs de l’image 3D</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>The picture was stopped. Choose what to show to draw it.</source>
        <translation>L’image a été arrêtée. Choisissez ce qu’il faut montrer pour la dessiner.</translation>
    </message>
    <message>
        <source>Playback on the 3-D picture</source>
        <translation>Lecture sur l’image 3D</translation>
    </message>
    <message>
        <source>Membrane potential</source>
        <translation>Potentiel membranaire</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>lecture en cours</translation>
    </message>
    <message>
        <source>Simulate with an interval between frames to see the voltage.</source>
        <translation>Simulez avec un intervalle entre images pour voir la tension.</translation>
    </message>
    <message>
        <source>at %1 ms</source>
        <translation>à %1 ms</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
</context>
</TS>
