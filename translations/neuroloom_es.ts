<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>Actions</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>Construir grafo</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Abrir...</translation>
    </message>
    <message>
        <source>Open NeuroML, LEMS, SWC, HDF5 or graph files.</source>
        <translation>Abrir archivos NeuroML, LEMS, SWC, HDF5 o de grafos.</translation>
    </message>
    <message>
        <source>Open &amp;folder...</source>
        <translation>Abrir car&amp;peta...</translation>
    </message>
    <message>
        <source>Open the models of a folder, or a run folder.</source>
        <translation>Abrir los modelos de una carpeta, o una carpeta de ejecución.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recargar</translation>
    </message>
    <message>
        <source>Read the active file again from disk.</source>
        <translation>Leer de nuevo del disco el archivo activo.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close the active model with its graphs and attention maps.</source>
        <translation>Cerrar el modelo activo con sus grafos y mapas de atención.</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>&amp;Exportar imagen...</translation>
    </message>
    <message>
        <source>Save the view in front as a PNG file.</source>
        <translation>Guardar la vista en primer plano como archivo PNG.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Stop all jobs and close the window.</source>
        <translation>Detener todas las tareas y cerrar la ventana.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>Deshacer el último cambio.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Do the change again that was taken back.</source>
        <translation>Volver a hacer el cambio deshecho.</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>&amp;Quitar selección</translation>
    </message>
    <message>
        <source>Select nothing, in all views.</source>
        <translation>No seleccionar nada, en ninguna vista.</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>Put the views of this layout back where they belong.</source>
        <translation>Devolver a su sitio las vistas de esta disposición.</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Change the colours of the window.</source>
        <translation>Cambiar los colores de la ventana.</translation>
    </message>
    <message>
        <source>Bring the view &quot;%1&quot; to the front.</source>
        <translation>Traer al frente la vista «%1».</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>Vista si&amp;guiente</translation>
    </message>
    <message>
        <source>Move the keyboard to the next view.</source>
        <translation>Llevar el teclado a la vista siguiente.</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>Vista &amp;anterior</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous view.</source>
        <translation>Llevar el teclado a la vista anterior.</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Give the window the whole screen, or take it back.</source>
        <translation>Dar toda la pantalla a la ventana, o dejar de hacerlo.</translation>
    </message>
    <message>
        <source>&amp;Build graph</source>
        <translation>&amp;Construir grafo</translation>
    </message>
    <message>
        <source>Build the computational graph of the active model, section by section.</source>
        <translation>Construir el grafo computacional del modelo activo, sección por sección.</translation>
    </message>
    <message>
        <source>By &amp;regions</source>
        <translation>Por &amp;regiones</translation>
    </message>
    <message>
        <source>Build the graph with one soma, dendrite and axon a neuron.</source>
        <translation>Construir el grafo con un soma, una dendrita y un axón por neurona.</translation>
    </message>
    <message>
        <source>By &amp;sections</source>
        <translation>Por &amp;secciones</translation>
    </message>
    <message>
        <source>Build the graph with a part for each unbranched section.</source>
        <translation>Construir el grafo con una parte por cada sección sin ramificar.</translation>
    </message>
    <message>
        <source>By s&amp;egments</source>
        <translation>Por s&amp;egmentos</translation>
    </message>
    <message>
        <source>Build the graph with a part for each segment of the file.</source>
        <translation>Construir el grafo con una parte por cada segmento del archivo.</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>Mostrar &amp;fuente</translation>
    </message>
    <message>
        <source>Show the file of the active model.</source>
        <translation>Mostrar el archivo del modelo activo.</translation>
    </message>
    <message>
        <source>&amp;Train BGAN</source>
        <translation>&amp;Entrenar BGAN</translation>
    </message>
    <message>
        <source>Train a BGAN on the active graph with the settings of the Training view; its attention is shown at the end.</source>
        <translation>Entrenar una BGAN en el grafo activo con los ajustes de la vista Entrenamiento; al final se muestra su atención.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Hold the running training; nothing is lost.</source>
        <translation>Poner en pausa el entrenamiento en curso; no se pierde nada.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Go on with the training that is held.</source>
        <translation>Continuar el entrenamiento en pausa.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>End the training and keep what it has learnt so far.</source>
        <translation>Terminar el entrenamiento y conservar lo aprendido hasta ahora.</translation>
    </message>
    <message>
        <source>Training s&amp;ettings</source>
        <translation>&amp;Ajustes de entrenamiento</translation>
    </message>
    <message>
        <source>Show the settings of the next training.</source>
        <translation>Mostrar los ajustes del próximo entrenamiento.</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>&amp;Buscar un comando...</translation>
    </message>
    <message>
        <source>Search actions, views and parts of the model by name.</source>
        <translation>Buscar acciones, vistas y partes del modelo por su nombre.</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guía de usuario</translation>
    </message>
    <message>
        <source>Open the user guide in the browser.</source>
        <translation>Abrir la guía de usuario en el navegador.</translation>
    </message>
    <message>
        <source>&amp;About Neuroloom</source>
        <translation>&amp;Acerca de Neuroloom</translation>
    </message>
    <message>
        <source>Version, licence and the libraries in use.</source>
        <translation>Versión, licencia y bibliotecas en uso.</translation>
    </message>
    <message>
        <source>About Neuroloom</source>
        <translation>Acerca de Neuroloom</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;A workbench for biophysical neural networks: NeuroML models, their computational graph, and what a biophysical graph attention network attends to in it.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;Un entorno de trabajo para redes neuronales biofísicas: modelos NeuroML, su grafo computacional y a qué atiende en él una red biofísica de atención sobre grafos.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Creado con Qt %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train S&amp;NN</source>
        <translation>Entrenar S&amp;NN</translation>
    </message>
    <message>
        <source>Train a spiking network on pictures with the settings of the SNN view, after the trainings that wait.</source>
        <translation>Entrenar una red de impulsos con imágenes según los ajustes de la vista SNN, tras los entrenamientos en espera.</translation>
    </message>
    <message>
        <source>S&amp;NN settings</source>
        <translation>Ajustes de S&amp;NN</translation>
    </message>
    <message>
        <source>Show the settings of the next training of a spiking network.</source>
        <translation>Mostrar los ajustes del próximo entrenamiento de una red de impulsos.</translation>
    </message>
    <message>
        <source>&amp;Graph of a spiking network</source>
        <translation>&amp;Grafo de una red de impulsos</translation>
    </message>
    <message>
        <source>Build the computational graph of the spiking network selected in Runs, or trained last, with the spikes of its test pictures.</source>
        <translation>Construye el grafo de cálculo de la red de impulsos elegida en Ejecuciones, o entrenada la última, con los impulsos de sus imágenes de prueba.</translation>
    </message>
    <message>
        <source>Choose the run of one spiking network first.</source>
        <translation>Elija primero la ejecución de una red de impulsos.</translation>
    </message>
    <message>
        <source>Simulate the active model with the settings of the Simulate view, after those that wait.</source>
        <translation>Simula el modelo activo con los ajustes de la vista Simular, después de las que esperan.</translation>
    </message>
    <message>
        <source>End the running simulation and keep what it has so far.</source>
        <translation>Termina la simulación en curso y conserva lo que tiene hasta ahora.</translation>
    </message>
    <message>
        <source>Show what the next simulation runs, and how.</source>
        <translation>Muestra qué ejecuta la próxima simulación y cómo.</translation>
    </message>
    <message>
        <source>&amp;Traces</source>
        <translation>&amp;Trazas</translation>
    </message>
    <message>
        <source>Show what a simulation has recorded, over time.</source>
        <translation>Muestra a lo largo del tiempo lo que ha registrado una simulación.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>Ajust&amp;es</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>Relacionado</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Tipo de célula</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Célula</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Graph node</source>
        <translation>Nodo del grafo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>Nodos: %1</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Aristas</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>%1, SI unit %2</source>
        <translation>%1, unidad SI %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Neurons in</source>
        <translation>Neuronas de entrada</translation>
    </message>
    <message>
        <source>Neurons out</source>
        <translation>Neuronas de salida</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Flow in</source>
        <translation>Flujo entrante</translation>
    </message>
    <message>
        <source>Flow out</source>
        <translation>Flujo saliente</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>Virtual</translation>
    </message>
    <message>
        <source>made so that every neuron has all parts</source>
        <translation>creado para que cada neurona tenga todas las partes</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Características</translation>
    </message>
    <message>
        <source>Graph edge</source>
        <translation>Arista del grafo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hacia</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>ninguno de ellos</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>hacia atrás</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>hacia delante</translation>
    </message>
    <message>
        <source>Attends to (%1; sums to 1)</source>
        <translation>Atiende a (%1; suma 1)</translation>
    </message>
    <message>
        <source>Is attended to by (%1)</source>
        <translation>Recibe atención de (%1)</translation>
    </message>
    <message>
        <source>Attention (mean of layers and heads)</source>
        <translation>Atención (media de capas y cabezas)</translation>
    </message>
    <message>
        <source>%1, %2 looks at %3</source>
        <translation>%1, %2 mira a %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
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
        <translation>Destino</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Poblaciones</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Tipos de célula</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Morphology</source>
        <translation>Morfología</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>%L1 (soma %L2, dendrite %L3, axon %L4)</source>
        <translation>%L1 (soma %L2, dendrita %L3, axón %L4)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>Longitud total</translation>
    </message>
    <message>
        <source>Membrane area</source>
        <translation>Área de membrana</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interpretación</translation>
    </message>
    <message>
        <source>Biophysics</source>
        <translation>Biofísica</translation>
    </message>
    <message>
        <source>Capacitance (%1)</source>
        <translation>Capacitancia (%1)</translation>
    </message>
    <message>
        <source>Resistivity (%1)</source>
        <translation>Resistividad (%1)</translation>
    </message>
    <message>
        <source>Initial potential</source>
        <translation>Potencial inicial</translation>
    </message>
    <message>
        <source>Spike threshold</source>
        <translation>Umbral de disparo</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>Id en el archivo</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Diameter, proximal</source>
        <translation>Diámetro proximal</translation>
    </message>
    <message>
        <source>Diameter, distal</source>
        <translation>Diámetro distal</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Proyección</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>Sinapsis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Retardo</translation>
    </message>
    <message>
        <source>Along the pre segment</source>
        <translation>A lo largo del segmento pre</translation>
    </message>
    <message>
        <source>Along the post segment</source>
        <translation>A lo largo del segmento post</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Arrange the window for looking at a model: tree, 3-D, properties.</source>
        <translation>Disponer la ventana para examinar un modelo: árbol, 3D, propiedades.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Arrange the window for attention: graph and 3-D beside the heatmap.</source>
        <translation>Disponer la ventana para la atención: grafo y 3D junto al mapa de calor.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Arrange the window for training: settings, live curves and runs.</source>
        <translation>Disponer la ventana para el entrenamiento: ajustes, curvas en vivo y ejecuciones.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Arrange the window for simulating: settings, traces and raster side by side.</source>
        <translation>Dispone la ventana para simular: ajustes, trazas y ráster uno al lado del otro.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>V&amp;istas</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Disposición</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Build graph &amp;with</source>
        <translation>Resolución del &amp;grafo</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>En&amp;trenar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simular</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>cannot write the file %1</source>
        <translation>no se puede escribir el archivo %1</translation>
    </message>
</context>
<context>
    <name>SimTargets</name>
    <message>
        <source>As the file says</source>
        <translation>Como dice el archivo</translation>
    </message>
    <message>
        <source>%1 (simulation)</source>
        <translation>%1 (simulación)</translation>
    </message>
    <message>
        <source>%1 (network)</source>
        <translation>%1 (red)</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Ejecuta &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;, a simulation of %2.</source>
        <translation>Ejecuta &lt;b&gt;%1&lt;/b&gt;, una simulación de %2.</translation>
    </message>
    <message>
        <source>%1 ms in steps of %2 ms: %L3 steps; method %4, seed %5.</source>
        <translation>%1 ms en pasos de %2 ms: %L3 pasos; método %4, semilla %5.</translation>
    </message>
    <message>
        <source>The file records no quantities; name some below to see traces.</source>
        <translation>El archivo no registra magnitudes; indique algunas abajo para ver trazas.</translation>
    </message>
    <message numerus="yes">
        <source>Records %n trace(s): %1.</source>
        <translation>
            <numerusform>Registra %n traza: %1.</numerusform>
            <numerusform>Registra %n trazas: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpikeCurves</name>
    <message numerus="yes">
        <source>time after the trigger, ms (%n trigger(s))</source>
        <translation>
            <numerusform>tiempo tras el desencadenante, ms (%n desencadenante)</numerusform>
            <numerusform>tiempo tras el desencadenante, ms (%n desencadenantes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate of a cell, Hz</source>
        <translation>Tasa por célula, Hz</translation>
    </message>
    <message>
        <source>No trigger lies in the time that was simulated.</source>
        <translation>No hay ningún desencadenante en el tiempo simulado.</translation>
    </message>
    <message>
        <source>interspike interval, ms</source>
        <translation>intervalo entre impulsos, ms</translation>
    </message>
    <message>
        <source>Part of the intervals, %</source>
        <translation>Proporción de los intervalos, %</translation>
    </message>
    <message>
        <source>No cell fires twice: there are no intervals.</source>
        <translation>Ninguna célula dispara dos veces: no hay intervalos.</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>tiempo, ms</translation>
    </message>
    <message>
        <source>There are no cells.</source>
        <translation>No hay células.</translation>
    </message>
</context>
<context>
    <name>TracePlots</name>
    <message>
        <source>All recorded</source>
        <translation>Todo lo registrado</translation>
    </message>
</context>
<context>
    <name>Viewer3dColouring</name>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>soma</source>
        <translation>soma</translation>
    </message>
    <message>
        <source>dendrite</source>
        <translation>dendrita</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>axón</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>no population</source>
        <translation>sin población</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Tipo de célula</translation>
    </message>
    <message>
        <source>unknown for what is shown</source>
        <translation>desconocido para lo que se muestra</translation>
    </message>
    <message>
        <source>Build the graph to colour by its features.</source>
        <translation>Construya el grafo para colorear por sus características.</translation>
    </message>
    <message>
        <source>The graph has no such feature.</source>
        <translation>El grafo no tiene esa característica.</translation>
    </message>
    <message>
        <source>Train BGAN to colour by attention.</source>
        <translation>Entrene una BGAN para colorear por atención.</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>Atención recibida</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Connections: colour of the sending population</source>
        <translation>Conexiones: color de la población emisora</translation>
    </message>
    <message>
        <source>Attention of connections</source>
        <translation>Atención de las conexiones</translation>
    </message>
    <message>
        <source>Connection weight</source>
        <translation>Peso de conexión</translation>
    </message>
    <message>
        <source>Train BGAN to see attention on connections</source>
        <translation>Entrene una BGAN para ver la atención en las conexiones</translation>
    </message>
    <message>
        <source>Connection weight without its sign</source>
        <translation>Peso de la conexión sin su signo</translation>
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
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>Viewer3dVoltage</name>
    <message>
        <source>Of the cell %1[%2].</source>
        <translation>De la célula %1[%2].</translation>
    </message>
    <message>
        <source>One value a cell: all its parts take its colour.</source>
        <translation>Un valor por célula: todas sus partes toman su color.</translation>
    </message>
    <message>
        <source>Grey: not recorded (%1 of %2 parts).</source>
        <translation>Gris: no registrado (%1 de %2 partes).</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionControls</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Attention scores, or the connections themselves</source>
        <translation>Puntuaciones de atención, o las propias conexiones</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>What a row stands for</source>
        <translation>Lo que representa una fila</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>neuronas</translation>
    </message>
    <message>
        <source>populations</source>
        <translation>poblaciones</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>partes</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>El mapa de calor</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>A small heatmap for each layer and head</source>
        <translation>Un pequeño mapa de calor por cada capa y cabeza</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>The largest entries as a table</source>
        <translation>Los elementos mayores en una tabla</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Order, range, colours, gain over uniform</source>
        <translation>Orden, rango, colores, ganancia sobre uniforme</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encuadrar</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Mostrar todo (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save the picture or the values</source>
        <translation>Guardar la imagen o los valores</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>Imagen PNG…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Valores como CSV…</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Copiar la tabla como CSV</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>Orden de filas y columnas</translation>
    </message>
    <message>
        <source>by population</source>
        <translation>por población</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>por nombre</translation>
    </message>
    <message>
        <source>by degree</source>
        <translation>por grado</translation>
    </message>
    <message>
        <source>by total received</source>
        <translation>por total recibido</translation>
    </message>
    <message>
        <source>as in the graph</source>
        <translation>como en el grafo</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Values at the ends of the colours</source>
        <translation>Valores en los extremos de los colores</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 a 1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valor mínimo</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valor máximo</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Conexiones: %1</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>todos los valores</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionView</name>
    <message>
        <source>No matrix yet</source>
        <translation>Aún no hay matriz</translation>
    </message>
    <message>
        <source>Build the graph of a model to see its connections as a matrix, and train BGAN on it to see what it attends to.</source>
        <translation>Construya el grafo de un modelo para ver sus conexiones como matriz, y entrene una BGAN en él para ver a qué atiende.</translation>
    </message>
    <message>
        <source>Largest entries</source>
        <translation>Elementos mayores</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>Valor bajo el puntero</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Score × number of entries over %1; 1 = no preference.</source>
        <translation>Puntuación × número de elementos sobre %1; 1 = sin preferencia.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1.</source>
        <translation>Las puntuaciones suman 1 sobre %1.</translation>
    </message>
    <message>
        <source>Hatched: rows with one entry always score 1 and say nothing.</source>
        <translation>Rayado: las filas con un solo elemento puntúan siempre 1 y no dicen nada.</translation>
    </message>
    <message>
        <source>Rows connect to columns.</source>
        <translation>Las filas conectan con las columnas.</translation>
    </message>
    <message>
        <source>Rows receive from columns.</source>
        <translation>Las filas reciben de las columnas.</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Cabezas de atención</translation>
    </message>
    <message>
        <source>%1 × %1, %2 entries</source>
        <translation>%1 × %1, %2 elementos</translation>
    </message>
    <message>
        <source>%1, own (null) entry</source>
        <translation>%1, elemento propio (nulo)</translation>
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
        <translation>: sin conexión</translation>
    </message>
    <message>
        <source>; uniform %1</source>
        <translation>; uniforme %1</translation>
    </message>
    <message>
        <source>; gain %1</source>
        <translation>; ganancia %1</translation>
    </message>
    <message>
        <source>; the only entry of its row</source>
        <translation>; el único elemento de su fila</translation>
    </message>
    <message>
        <source>There is no matrix to save.</source>
        <translation>No hay ninguna matriz que guardar.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message numerus="yes">
        <source>The %n largest entries are in the clipboard.</source>
        <translation>
            <numerusform>El elemento mayor (%n) está en el portapapeles.</numerusform>
            <numerusform>Los %n elementos mayores están en el portapapeles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>Guardar la matriz</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::CellTableModel</name>
    <message>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Célula</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Impulsos</translation>
    </message>
    <message>
        <source>Rate, Hz</source>
        <translation>Tasa, Hz</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latencia, ms</translation>
    </message>
    <message>
        <source>ISI CV</source>
        <translation>CV de los ISI</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>Adaptación</translation>
    </message>
    <message>
        <source>Burst index</source>
        <translation>Índice de ráfagas</translation>
    </message>
    <message>
        <source>Population or layer</source>
        <translation>Población o capa</translation>
    </message>
    <message>
        <source>Index in the population</source>
        <translation>Índice en la población</translation>
    </message>
    <message>
        <source>Number of spikes</source>
        <translation>Número de impulsos</translation>
    </message>
    <message>
        <source>Spikes divided by the time that was simulated</source>
        <translation>Impulsos divididos por el tiempo simulado</translation>
    </message>
    <message>
        <source>Time of the first spike</source>
        <translation>Instante del primer impulso</translation>
    </message>
    <message>
        <source>Standard deviation of the interspike intervals divided by their mean; from 3 spikes</source>
        <translation>Desviación estándar de los intervalos entre impulsos dividida por su media; a partir de 3 impulsos</translation>
    </message>
    <message>
        <source>Mean of (next - this) / (next + this) of successive intervals: above 0 it slows down; from 3 spikes</source>
        <translation>Media de (siguiente - actual) / (siguiente + actual) de los intervalos sucesivos: por encima de 0, la célula se ralentiza; a partir de 3 impulsos</translation>
    </message>
    <message>
        <source>Part of the intervals that are shorter than half their mean; from 3 spikes</source>
        <translation>Proporción de los intervalos más cortos que la mitad de su media; a partir de 3 impulsos</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourLegend</name>
    <message>
        <source>Colour legend</source>
        <translation>Leyenda de colores</translation>
    </message>
    <message>
        <source>%1 from %2 to %3. %4</source>
        <translation>%1 de %2 a %3. %4</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourMapBox</name>
    <message>
        <source>Colour map</source>
        <translation>Mapa de colores</translation>
    </message>
    <message>
        <source>Colours of the values. All maps are ordered by lightness and can be read with any colour vision.</source>
        <translation>Colores de los valores. Todos los mapas están ordenados por luminosidad y se leen con cualquier tipo de visión del color.</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandBox</name>
    <message>
        <source>The same in a terminal</source>
        <translation>Lo mismo en un terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Copiar como comando</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Type a command, a population, a cell type, a recent file...</source>
        <translation>Escriba un comando, una población, un tipo de célula, un archivo reciente...</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>population</source>
        <translation>población</translation>
    </message>
    <message>
        <source>cell type</source>
        <translation>tipo de célula</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>proyección</translation>
    </message>
    <message>
        <source>component</source>
        <translation>componente</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurveLegend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurvesModel</name>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsModel</name>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Message and what to do</source>
        <translation>Mensaje y qué hacer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Esperado: %1</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Motivo: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsView</name>
    <message>
        <source>Details of the selected diagnostic</source>
        <translation>Detalles del diagnóstico seleccionado</translation>
    </message>
    <message>
        <source>Select a row to read all of it; double-click to see its line.</source>
        <translation>Seleccione una fila para leerla entera; doble clic para ver su línea.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nada que señalar</translation>
    </message>
    <message>
        <source>What a file gets wrong is listed here, with its line and what to do.</source>
        <translation>Aquí se indica lo que un archivo tiene mal, con su línea y qué hacer.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <source>What was found in the files; Return shows the line</source>
        <translation>Lo encontrado en los archivos; Intro muestra la línea</translation>
    </message>
    <message>
        <source>Show notes</source>
        <translation>Mostrar notas</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>Mostrar advertencias</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>Mostrar errores</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter of the diagnostics</source>
        <translation>Filtro de los diagnósticos</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Copy the rows that are shown as text</source>
        <translation>Copiar como texto las filas mostradas</translation>
    </message>
</context>
<context>
    <name>nl::ui::Document</name>
    <message>
        <source>Run %1 is in the list of runs. Open its model to see its attention.</source>
        <translation>La ejecución %1 está en la lista de ejecuciones. Abra su modelo para ver su atención.</translation>
    </message>
    <message>
        <source>%1 holds no file that can be opened.</source>
        <translation>%1 no contiene ningún archivo que se pueda abrir.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n file(s); choose those to open.</source>
        <translation>
            <numerusform>%1 contiene %n archivo; elija si abrirlo.</numerusform>
            <numerusform>%1 contiene %n archivos; elija los que desea abrir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>Se canceló la apertura de %1.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 está abierto.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open, with %n remark(s): see Diagnostics.</source>
        <translation>
            <numerusform>%1 está abierto, con %n observación: véase Diagnósticos.</numerusform>
            <numerusform>%1 está abierto, con %n observaciones: véase Diagnósticos.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing could be read</source>
        <translation>no se pudo leer nada</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>No se pudo abrir %1: %2</translation>
    </message>
    <message>
        <source>Build graph of %1 (%2)</source>
        <translation>Construir grafo de %1 (%2)</translation>
    </message>
    <message>
        <source>%1, graph by %2</source>
        <translation>%1, grafo por %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Train %1 on %2</source>
        <translation>Entrenar %1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>Training has ended after %n epoch(s).</source>
        <translation>
            <numerusform>El entrenamiento ha terminado tras %n época.</numerusform>
            <numerusform>El entrenamiento ha terminado tras %n épocas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention of %1</source>
        <translation>Atención de %1</translation>
    </message>
    <message>
        <source>Graph of the spiking network %1</source>
        <translation>Grafo de la red de impulsos %1</translation>
    </message>
    <message>
        <source>%1, graph</source>
        <translation>%1, grafo</translation>
    </message>
    <message>
        <source>%1, graph of %2 of %3 neurons</source>
        <translation>%1, grafo de %2 de %3 neuronas</translation>
    </message>
    <message>
        <source>The graph of %1 is built.</source>
        <translation>El grafo de %1 está construido.</translation>
    </message>
    <message>
        <source>The graph of %1 shows a part: %2 of %3 neurons.</source>
        <translation>El grafo de %1 muestra una parte: %2 de %3 neuronas.</translation>
    </message>
    <message>
        <source>The graph of this training is closed. Open its model again and start a new training.</source>
        <translation>El grafo de este entrenamiento está cerrado. Abra de nuevo su modelo e inicie otro entrenamiento.</translation>
    </message>
    <message>
        <source>%1 is trained; its attention was stopped. Runs can show it.</source>
        <translation>%1 está entrenado; el cálculo de su atención se detuvo. Ejecuciones puede mostrarla.</translation>
    </message>
    <message>
        <source>%1 is trained, but its attention could not be computed: %2</source>
        <translation>%1 está entrenado, pero no se pudo calcular su atención: %2</translation>
    </message>
    <message>
        <source>Simulation of %1</source>
        <translation>Simulación de %1</translation>
    </message>
    <message>
        <source>The simulation of %1 has ended.</source>
        <translation>La simulación de %1 ha terminado.</translation>
    </message>
    <message>
        <source>The simulation of %1 was stopped; what it has so far is kept.</source>
        <translation>La simulación de %1 se ha detenido; lo que tiene hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>The simulation of %1 ended early: %2</source>
        <translation>La simulación de %1 terminó antes de tiempo: %2</translation>
    </message>
</context>
<context>
    <name>nl::ui::EntropyStrip</name>
    <message>
        <source>Attention entropy</source>
        <translation>Entropía de la atención</translation>
    </message>
    <message>
        <source>Relative entropy of attention per layer, head and direction: 1 = uniform, 0 = one entry</source>
        <translation>Entropía relativa de la atención por capa, cabeza y dirección: 1 = uniforme, 0 = un elemento</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>forward, heads 1 to %1</source>
        <translation>hacia delante, cabezas 1 a %1</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>hacia atrás</translation>
    </message>
    <message>
        <source>1 = uniform, 0 = one entry; crossed out: no preference learned</source>
        <translation>1 = uniforme, 0 = un elemento; tachado: sin preferencia aprendida</translation>
    </message>
    <message>
        <source>layer %1, head %2, %3: entropy %4</source>
        <translation>capa %1, cabeza %2, %3: entropía %4</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>hacia delante</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerModel</name>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>%L1 nodes, %L2 edges</source>
        <translation>%L1 nodos, %L2 aristas</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads</source>
        <translation>%1 capas, %2 cabezas</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>Tipos de célula</translation>
    </message>
    <message>
        <source>Ion channels</source>
        <translation>Canales iónicos</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>Sinapsis</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Other components</source>
        <translation>Otros componentes</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>Poblaciones</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>Proyecciones</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>%L1 connections, %2 → %3</source>
        <translation>%L1 conexiones, %2 → %3</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>segmento %1</translation>
    </message>
    <message>
        <source>%1 ms, %L2 traces, %L3 spikes</source>
        <translation>%1 ms, %L2 trazas, %L3 impulsos</translation>
    </message>
    <message>
        <source> (ended early)</source>
        <translation> (terminada antes de tiempo)</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerView</name>
    <message>
        <source>Filter by name</source>
        <translation>Filtrar por nombre</translation>
    </message>
    <message>
        <source>Filter of the tree</source>
        <translation>Filtro del árbol</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>Modelos abiertos</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>Open a model, or drop files here.</source>
        <translation>Abra un modelo, o suelte archivos aquí.</translation>
    </message>
    <message>
        <source>There are more: type a longer name.</source>
        <translation>Hay más: escriba un nombre más largo.</translation>
    </message>
    <message>
        <source>No name matches.</source>
        <translation>Ningún nombre coincide.</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>Construir grafo</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Mostrar fuente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorador</translation>
    </message>
    <message>
        <source>Models with their networks, populations, cells, graphs, attention maps and simulations</source>
        <translation>Modelos con sus redes, poblaciones, células, grafos, mapas de atención y simulaciones</translation>
    </message>
</context>
<context>
    <name>nl::ui::FieldForm</name>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>
%1 to %2</source>
        <translation>
%1 a %2</translation>
    </message>
    <message>
        <source>
Default: %1. On the command line: --%2</source>
        <translation>
Predeterminado: %1. En la línea de comandos: --%2</translation>
    </message>
    <message>
        <source> (expected %1)</source>
        <translation> (se esperaba %1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::GlCanvas</name>
    <message>
        <source>Simplified while moving.</source>
        <translation>Simplificado durante el movimiento.</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphCanvas</name>
    <message>
        <source>Graph drawing</source>
        <translation>Dibujo del grafo</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, F shows everything, Escape selects nothing.</source>
        <translation>Las teclas de flecha desplazan, más y menos cambian el zoom, F muestra todo, Escape no deja nada seleccionado.</translation>
    </message>
    <message>
        <source>%1 of %2 edges drawn: the strongest and a sample</source>
        <translation>%1 de %2 aristas dibujadas: las más fuertes y una muestra</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphControls</name>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>How the nodes are placed</source>
        <translation>Cómo se colocan los nodos</translation>
    </message>
    <message>
        <source>Force-directed</source>
        <translation>Dirigida por fuerzas</translation>
    </message>
    <message>
        <source>Layered by flow</source>
        <translation>Por capas según el flujo</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>Circular</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>Anatómica</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>What the colours of the nodes show</source>
        <translation>Lo que muestran los colores de los nodos</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Aristas</translation>
    </message>
    <message>
        <source>What the colours and widths of the edges show</source>
        <translation>Lo que muestran los colores y grosores de las aristas</translation>
    </message>
    <message>
        <source>Neurons only</source>
        <translation>Solo neuronas</translation>
    </message>
    <message>
        <source>One node a neuron, with the sum of its connections to each other neuron</source>
        <translation>Un nodo por neurona, con la suma de sus conexiones a cada una de las demás</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Show or hide the parts of the selected neurons (or double-click one)</source>
        <translation>Mostrar u ocultar las partes de las neuronas seleccionadas (o doble clic en una)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encuadrar</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Mostrar todo (F)</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrar…</translation>
    </message>
    <message>
        <source>Threshold, strongest edges, attention heads, colour map</source>
        <translation>Umbral, aristas más fuertes, cabezas de atención, mapa de colores</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>Imagen PNG…</translation>
    </message>
    <message>
        <source>SVG drawing…</source>
        <translation>Dibujo SVG…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Leaves out the edges below this value; colours and widths stay</source>
        <translation>Omite las aristas por debajo de este valor; colores y grosores no cambian</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Only the strongest edges into each node</source>
        <translation>Solo las aristas más fuertes hacia cada nodo</translation>
    </message>
    <message>
        <source>Strongest inputs</source>
        <translation>Entradas más fuertes</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Part-of edges</source>
        <translation>Aristas de pertenencia</translation>
    </message>
    <message>
        <source>Also the edges from each part to its neuron</source>
        <translation>También las aristas de cada parte a su neurona</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Un solo color</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphView</name>
    <message>
        <source>Progress of the layout</source>
        <translation>Progreso de la disposición</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Keeps what is placed so far</source>
        <translation>Conserva lo colocado hasta ahora</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>Aún no hay grafo</translation>
    </message>
    <message>
        <source>Build the computational graph of the open model to see its neurons, parts and synapses.</source>
        <translation>Construya el grafo computacional del modelo abierto para ver sus neuronas, partes y sinapsis.</translation>
    </message>
    <message>
        <source>Colour the edges</source>
        <translation>Colorear las aristas</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>Disponer el grafo</translation>
    </message>
    <message>
        <source>grey: unknown</source>
        <translation>gris: desconocido</translation>
    </message>
    <message>
        <source>Attention, gain over uniform</source>
        <translation>Atención, ganancia sobre uniforme</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>score × number of entries of the row; 1 = no preference</source>
        <translation>puntuación × número de elementos de la fila; 1 = sin preferencia</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message numerus="yes">
        <source>At most %n neuron(s) can be expanded at once.</source>
        <translation>
            <numerusform>Se puede expandir como máximo %n neurona a la vez.</numerusform>
            <numerusform>Se pueden expandir como máximo %n neuronas a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no graph to draw.</source>
        <translation>No hay ningún grafo que dibujar.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>Guardar el grafo</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>The layout was stopped before anything was placed; choose one anew.</source>
        <translation>La disposición se detuvo antes de colocar nada; elija una de nuevo.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1, its own (null) entry included.</source>
        <translation>Las puntuaciones suman 1 sobre %1, incluida la entrada propia (nula).</translation>
    </message>
    <message>
        <source>known for connections between neurons, not for the edges between their parts</source>
        <translation>conocido para las conexiones entre neuronas, no para las aristas entre sus partes</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeadMultiples</name>
    <message>
        <source>Attention heads</source>
        <translation>Cabezas de atención</translation>
    </message>
    <message>
        <source>A small picture for each layer (down) and head (across); arrow keys choose.</source>
        <translation>Una pequeña imagen por cada capa (vertical) y cabeza (horizontal); elija con las teclas de flecha.</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>Capa %1, cabeza %2</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>C%1·%2</translation>
    </message>
    <message>
        <source>no choice</source>
        <translation>sin elección</translation>
    </message>
    <message>
        <source>entropy %1</source>
        <translation>entropía %1</translation>
    </message>
    <message>
        <source>uniform (%1)</source>
        <translation>uniforme (%1)</translation>
    </message>
    <message>
        <source>collapsed (%1)</source>
        <translation>colapsada (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeatCanvas</name>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Return selects, plus and minus zoom, F shows everything. The table shows the same values.</source>
        <translation>Las teclas de flecha van de celda en celda, Intro selecciona, más y menos cambian el zoom, F muestra todo. La tabla muestra los mismos valores.</translation>
    </message>
</context>
<context>
    <name>nl::ui::InspectorView</name>
    <message>
        <source>Selected item</source>
        <translation>Elemento seleccionado</translation>
    </message>
    <message>
        <source>Properties of the selection</source>
        <translation>Propiedades de la selección</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>No hay nada seleccionado</translation>
    </message>
    <message>
        <source>Select a cell, a part, a synapse or an edge in any view.</source>
        <translation>Seleccione una célula, una parte, una sinapsis o una arista en cualquier vista.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restante</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsView</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Hold the selected job</source>
        <translation>Poner en pausa la tarea seleccionada</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Go on with the selected job</source>
        <translation>Continuar la tarea seleccionada</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the selected job; what it has reached is kept where that makes sense</source>
        <translation>Detener la tarea seleccionada; lo alcanzado se conserva cuando tiene sentido</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Take the jobs that have ended off the list</source>
        <translation>Quitar de la lista las tareas terminadas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>The log of the selected job</source>
        <translation>El registro de la tarea seleccionada</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Aún no hay tareas</translation>
    </message>
    <message>
        <source>Opening, graph building and training run here, beside you.</source>
        <translation>La apertura, la construcción de grafos y el entrenamiento se ejecutan aquí, mientras usted trabaja.</translation>
    </message>
    <message>
        <source>Short jobs</source>
        <translation>Trabajos cortos</translation>
    </message>
    <message>
        <source>Also list light work that ended in less than a second: matrices, colours, layouts</source>
        <translation>Mostrar también el trabajo ligero que acabó en menos de un segundo: matrices, colores, disposiciones</translation>
    </message>
    <message>
        <source>Short jobs (%1)</source>
        <translation>Tareas cortas (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::LayersModel</name>
    <message>
        <source>Synapses: a convolution or a dense layer</source>
        <translation>Sinapsis: una convolución o una capa densa</translation>
    </message>
    <message>
        <source>Spiking neurons, behind a norm</source>
        <translation>Neuronas de impulsos, tras una normalización</translation>
    </message>
    <message>
        <source>Sum of membranes over a shortcut</source>
        <translation>Suma de membranas por un atajo</translation>
    </message>
    <message>
        <source>Sum of spikes over a shortcut</source>
        <translation>Suma de impulsos por un atajo</translation>
    </message>
    <message>
        <source>Maximum over 2 x 2 neurons</source>
        <translation>Máximo sobre 2 x 2 neuronas</translation>
    </message>
    <message>
        <source>Mean over the map</source>
        <translation>Media sobre el mapa</translation>
    </message>
    <message>
        <source>Dropout of spikes, in training only</source>
        <translation>Omisión de impulsos, solo al entrenar</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronas</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>In the order in which a picture passes them</source>
        <translation>En el orden en que una imagen las recorre</translation>
    </message>
    <message>
        <source>Height, width and channels of what the layer hands on</source>
        <translation>Alto, ancho y canales de lo que la capa entrega</translation>
    </message>
    <message>
        <source>Weights, biases and those of the norm</source>
        <translation>Pesos, sesgos y los de la normalización</translation>
    </message>
    <message>
        <source>That spike</source>
        <translation>Que emiten impulsos</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one picture over all time steps</source>
        <translation>Multiplicaciones-sumas de una imagen en todos los pasos de tiempo</translation>
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
        <translation>La vista «%1»</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir rec&amp;iente</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aún no hay archivos</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>Progreso de las tareas en curso</translation>
    </message>
    <message>
        <source>Active model</source>
        <translation>Modelo activo</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>Mostrar los diagnósticos</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Abrir archivos</translation>
    </message>
    <message>
        <source>Models and graphs (%1)</source>
        <translation>Modelos y grafos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>Stop the job that is shown</source>
        <translation>Detiene la tarea mostrada</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Detener: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::PainterCanvas</name>
    <message>
        <source>OpenGL is not available: simplified 2-D drawing.</source>
        <translation>OpenGL no está disponible: dibujo 2D simplificado.</translation>
    </message>
</context>
<context>
    <name>nl::ui::PictureGrid</name>
    <message>
        <source>Pictures of the data set</source>
        <translation>Imágenes del conjunto de datos</translation>
    </message>
</context>
<context>
    <name>nl::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Plays the membrane potential of a simulation</source>
        <translation>Reproduce el potencial de membrana de una simulación</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Reproducir o pausar (Espacio)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>Un fotograma atrás (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>Un fotograma adelante (.)</translation>
    </message>
    <message>
        <source>Time of the playback</source>
        <translation>Instante de la reproducción</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Speed: simulated time in real time</source>
        <translation>Velocidad: tiempo simulado por tiempo real</translation>
    </message>
    <message>
        <source>Potential at the low end of the colours</source>
        <translation>Potencial en el extremo inferior de los colores</translation>
    </message>
    <message>
        <source>Potential at the high end of the colours</source>
        <translation>Potencial en el extremo superior de los colores</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>The colours span the potentials of all frames</source>
        <translation>Los colores abarcan los potenciales de todos los fotogramas</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>%1 of %2 ms</source>
        <translation>%1 de %2 ms</translation>
    </message>
</context>
<context>
    <name>nl::ui::QueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>retirado de la cola</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
</context>
<context>
    <name>nl::ui::RasterView</name>
    <message>
        <source>No spikes yet</source>
        <translation>Aún no hay impulsos</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>Bajo el puntero</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>Imagen de prueba</translation>
    </message>
    <message>
        <source>Number of the test picture, from 0</source>
        <translation>Número de la imagen de prueba, desde 0</translation>
    </message>
    <message>
        <source>Order of the neurons</source>
        <translation>Orden de las neuronas</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>por número</translation>
    </message>
    <message>
        <source>by rate</source>
        <translation>por tasa</translation>
    </message>
    <message>
        <source>by first spike</source>
        <translation>por primer impulso</translation>
    </message>
    <message>
        <source>Equal groups</source>
        <translation>Grupos iguales</translation>
    </message>
    <message>
        <source>All layers or populations are equally high, however many neurons they have</source>
        <translation>Todas las capas o poblaciones tienen la misma altura, tengan las neuronas que tengan</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encuadrar</translation>
    </message>
    <message>
        <source>Shows everything (F)</source>
        <translation>Muestra todo (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Spikes as CSV…</source>
        <translation>Impulsos como CSV…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>Leer las ejecuciones</translation>
    </message>
    <message>
        <source>Show picture %1 to %2</source>
        <translation>Mostrar la imagen %1 a %2</translation>
    </message>
    <message>
        <source>Order the neurons</source>
        <translation>Ordenar las neuronas</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>There are no spikes to save.</source>
        <translation>No hay impulsos que guardar.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Save the raster</source>
        <translation>Guardar el ráster</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <source>Simulate a model, or train a spiking network: what its neurons fire is shown here.</source>
        <translation>Simule un modelo o entrene una red de impulsos: aquí se muestran los impulsos de sus neuronas.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Lo que se muestra</translation>
    </message>
    <message>
        <source>The simulation, or the run whose spiking network is shown</source>
        <translation>La simulación, o la ejecución cuya red de impulsos se muestra</translation>
    </message>
    <message>
        <source>How the neurons of a group stand below each other</source>
        <translation>Cómo se colocan las neuronas de un grupo unas debajo de otras</translation>
    </message>
    <message>
        <source>Saves pictures, spikes, curves and the table of cells</source>
        <translation>Guarda imágenes, impulsos, curvas y la tabla de células</translation>
    </message>
    <message>
        <source>View as PNG picture…</source>
        <translation>Vista como imagen PNG…</translation>
    </message>
    <message>
        <source>Raster as SVG picture…</source>
        <translation>Ráster como imagen SVG…</translation>
    </message>
    <message>
        <source>Curve below as PNG picture…</source>
        <translation>Curva de abajo como imagen PNG…</translation>
    </message>
    <message>
        <source>Curve below as SVG picture…</source>
        <translation>Curva de abajo como imagen SVG…</translation>
    </message>
    <message>
        <source>Curve below as CSV…</source>
        <translation>Curva de abajo como CSV…</translation>
    </message>
    <message>
        <source>Table of cells as CSV…</source>
        <translation>Tabla de células como CSV…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Begin of the time that is shown</source>
        <translation>Inicio del tiempo que se muestra</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>End of the time that is shown</source>
        <translation>Fin del tiempo que se muestra</translation>
    </message>
    <message>
        <source>There is no curve to save.</source>
        <translation>No hay ninguna curva que guardar.</translation>
    </message>
    <message>
        <source>Vector pictures (*.svg)</source>
        <translation>Imágenes vectoriales (*.svg)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>Save the curve</source>
        <translation>Guardar la curva</translation>
    </message>
    <message>
        <source>Stopped at %1 ms.</source>
        <translation>Detenida en %1 ms.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2</source>
        <translation>Terminada antes de tiempo, en %1 ms: %2</translation>
    </message>
    <message>
        <source>The spikes of this simulation were not recorded.</source>
        <translation>Los impulsos de esta simulación no se registraron.</translation>
    </message>
    <message>
        <source>No cell fires in this simulation.</source>
        <translation>Ninguna célula dispara en esta simulación.</translation>
    </message>
    <message>
        <source>Running: %1 of %2 ms</source>
        <translation>En curso: %1 de %2 ms</translation>
    </message>
    <message>
        <source>Running: %1 ms</source>
        <translation>En curso: %1 ms</translation>
    </message>
    <message>
        <source>Gather the spikes</source>
        <translation>Reunir los impulsos</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En curso: %1</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>paso de tiempo</translation>
    </message>
    <message>
        <source>spikes a neuron and step</source>
        <translation>impulsos por neurona y paso</translation>
    </message>
</context>
<context>
    <name>nl::ui::ReadoutBoxes</name>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Attention layer, or the mean, maximum or rollout over all</source>
        <translation>Capa de atención, o la media, el máximo o el rollout de todas</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Attention head, or the mean or maximum of all</source>
        <translation>Cabeza de atención, o la media o el máximo de todas</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Forward: each neuron looks at its inputs. Backward: at its outputs.</source>
        <translation>Hacia delante: cada neurona mira a sus entradas. Hacia atrás: a sus salidas.</translation>
    </message>
    <message>
        <source>Gain over uniform</source>
        <translation>Ganancia sobre uniforme</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>hacia delante</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>hacia atrás</translation>
    </message>
    <message>
        <source>Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows.</source>
        <translation>Puntuación por el número de elementos de su fila: 1 = sin preferencia. Solo esto puede compararse entre filas.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>rollout</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>cabeza %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsModel</name>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>version %1, seed %2</source>
        <translation>versión %1, semilla %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixto</translation>
    </message>
    <message>
        <source>%1 ± %2 (n = %3)</source>
        <translation>%1 ± %2 (n = %3)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>dañado</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Aún no hay ejecuciones</translation>
    </message>
    <message>
        <source>Each training is kept as a run, with its settings, curves and results.</source>
        <translation>Cada entrenamiento se guarda como una ejecución, con sus ajustes, curvas y resultados.</translation>
    </message>
    <message>
        <source>Only settings that differ</source>
        <translation>Solo ajustes que difieren</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Reads the run folders again</source>
        <translation>Lee de nuevo las carpetas de ejecuciones</translation>
    </message>
    <message>
        <source>Show attention</source>
        <translation>Mostrar atención</translation>
    </message>
    <message>
        <source>What the selected run&apos;s network attends to on the active graph</source>
        <translation>A qué atiende la red de la ejecución seleccionada en el grafo activo</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Eje log</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>Curvas de las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>Leer las ejecuciones</translation>
    </message>
    <message>
        <source>Open a model first: attention is always that on a graph.</source>
        <translation>Abra primero un modelo: la atención es siempre sobre un grafo.</translation>
    </message>
    <message>
        <source>Show raster</source>
        <translation>Mostrar ráster</translation>
    </message>
    <message>
        <source>What the selected run&apos;s spiking network does with a picture</source>
        <translation>Lo que la red de impulsos de la ejecución elegida hace con una imagen</translation>
    </message>
    <message>
        <source>Group by all but the seed</source>
        <translation>Agrupar por todo salvo la semilla</translation>
    </message>
    <message>
        <source>One row for runs that differ by the seed alone: mean ± standard deviation, number</source>
        <translation>Una fila para las ejecuciones que solo difieren en la semilla: media ± desviación típica, número</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>What is drawn of the selected runs</source>
        <translation>Lo que se dibuja de las ejecuciones elegidas</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Accuracy against spikes</source>
        <translation>Exactitud frente a impulsos</translation>
    </message>
    <message>
        <source>Spikes a picture</source>
        <translation>Impulsos por imagen</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Exactitud, %</translation>
    </message>
    <message>
        <source>− sd</source>
        <translation>− DE</translation>
    </message>
    <message>
        <source>+ sd</source>
        <translation>+ DE</translation>
    </message>
    <message>
        <source>Show graph</source>
        <translation>Mostrar grafo</translation>
    </message>
    <message>
        <source>The selected run&apos;s spiking network as a computational graph, with the spikes of its test pictures: in the graph view, and for BGAN</source>
        <translation>La red de impulsos de la ejecución elegida como grafo de cálculo, con los impulsos de sus imágenes de prueba: en la vista de grafo y para BGAN</translation>
    </message>
    <message>
        <source>The first %1 of %2 selected runs are drawn.</source>
        <translation>Se dibujan las primeras %1 de %2 ejecuciones elegidas.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SampleCard</name>
    <message>
        <source>Open sample %1</source>
        <translation>Abrir el ejemplo %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>nl::ui::ScatterChart</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 frente a %2</translation>
    </message>
    <message>
        <source>Choose runs that know their accuracy and spikes</source>
        <translation>Elija ejecuciones con exactitud e impulsos conocidos</translation>
    </message>
</context>
<context>
    <name>nl::ui::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Colours of the window; changes at once.</source>
        <translation>Colores de la ventana; cambian al instante.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window, where a translation is installed; from the next start on.</source>
        <translation>Idioma de la ventana, si hay una traducción instalada; desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Threads that jobs may use, 0 = all; results do not depend on it. From the next start on.</source>
        <translation>Hilos que pueden usar las tareas, 0 = todos; los resultados no dependen de ello. Desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Where new training runs are written; empty = the standard place.</source>
        <translation>Dónde se escriben las nuevas ejecuciones de entrenamiento; vacío = el lugar habitual.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimQueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>retirado de la cola</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>terminada antes de tiempo</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>of an earlier session</source>
        <translation>de una sesión anterior</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulado</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimulateView</name>
    <message>
        <source>Nothing to simulate</source>
        <translation>Nada que simular</translation>
    </message>
    <message>
        <source>Open a NeuroML or LEMS model; its simulations and networks can be run here.</source>
        <translation>Abra un modelo NeuroML o LEMS; aquí se pueden ejecutar sus simulaciones y redes.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>Qué se simula</translation>
    </message>
    <message>
        <source>A simulation that the file describes, or a network with the settings below</source>
        <translation>Una simulación que describe el archivo, o una red con los ajustes de abajo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Qué está mal en los ajustes</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>Qué se ejecutará</translation>
    </message>
    <message>
        <source>State of the simulation</source>
        <translation>Estado de la simulación</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Progreso de la simulación</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Queue of simulations</source>
        <translation>Cola de simulaciones</translation>
    </message>
    <message>
        <source>Choose a row to see its state, to stop it or to take its settings</source>
        <translation>Elija una fila para ver su estado, detenerla o tomar sus ajustes</translation>
    </message>
    <message>
        <source>Simulates in the background, after those that wait</source>
        <translation>Simula en segundo plano, después de las que esperan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Holds the simulation; nothing is lost</source>
        <translation>Detiene un momento la simulación; no se pierde nada</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ends the simulation and keeps what it has so far</source>
        <translation>Termina la simulación y conserva lo que tiene hasta ahora</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
    <message>
        <source>Shows the curves</source>
        <translation>Muestra las curvas</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <source>Shows the spikes</source>
        <translation>Muestra los impulsos</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>Usar sus ajustes</translation>
    </message>
    <message>
        <source>Takes the settings of the chosen simulation, to run it again</source>
        <translation>Toma los ajustes de la simulación elegida para volver a ejecutarla</translation>
    </message>
    <message>
        <source>This build has no simulator.</source>
        <translation>Esta versión no tiene simulador.</translation>
    </message>
    <message>
        <source>The file does not say how long: give a duration.</source>
        <translation>El archivo no dice cuánto tiempo: indique una duración.</translation>
    </message>
    <message>
        <source>The file does not say how far a step goes: give one.</source>
        <translation>El archivo no da un paso de tiempo: indique uno.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>Faltan unos %1</translation>
    </message>
    <message>
        <source>Simulated in an earlier session. Take its settings to run it again.</source>
        <translation>Simulada en una sesión anterior. Tome sus ajustes para volver a ejecutarla.</translation>
    </message>
    <message>
        <source>Not run yet. Traces and spikes appear while the model is simulated.</source>
        <translation>Aún no se ha ejecutado. Las trazas y los impulsos aparecen mientras se simula el modelo.</translation>
    </message>
    <message>
        <source>, %1 ms simulated</source>
        <translation>, %1 ms simulados</translation>
    </message>
    <message>
        <source>Its model is closed.</source>
        <translation>Su modelo está cerrado.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simular</translation>
    </message>
</context>
<context>
    <name>nl::ui::Simulations</name>
    <message>
        <source>Simulate %1</source>
        <translation>Simular %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnLive</name>
    <message>
        <source>%1: accuracy %2, top 5 %3, loss %4, %5 spikes a picture, %6 µJ a picture</source>
        <translation>%1: exactitud %2, top 5 %3, pérdida %4, %5 impulsos por imagen, %6 µJ por imagen</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>Numbers of the training</source>
        <translation>Cifras del entrenamiento</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Exactitud, %</translation>
    </message>
    <message>
        <source>Firing rate: spikes a neuron and step</source>
        <translation>Tasa de disparo: impulsos por neurona y paso</translation>
    </message>
    <message>
        <source>Mean factor of gradient scaling</source>
        <translation>Factor medio del escalado del gradiente</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Época %1 de %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 imágenes/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>%1 spikes a picture</source>
        <translation>%1 impulsos por imagen</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>tasa de aprendizaje %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>norma del gradiente %1</translation>
    </message>
    <message>
        <source>%1: %2 neurons, %3 spikes a picture</source>
        <translation>%1: %2 neuronas, %3 impulsos por imagen</translation>
    </message>
    <message>
        <source>%1: mean factor %2 at the last step, before it is normalised</source>
        <translation>%1: factor medio %2 en el último paso, antes de normalizarlo</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Best: %1 after epoch %2</source>
        <translation>Mejor: %1 tras la época %2</translation>
    </message>
    <message>
        <source>%1 parameters, %2 pictures/s, at most %3 of memory</source>
        <translation>%1 parámetros, %2 imágenes/s, como máximo %3 de memoria</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>%1: %2 spikes a neuron and step</source>
        <translation>%1: %2 espigas por neurona y paso</translation>
    </message>
    <message>
        <source>Since the training began:</source>
        <translation>Desde el comienzo del entrenamiento:</translation>
    </message>
    <message>
        <source>⚠ Hardly any spikes in %1 (least %2 a neuron and step)</source>
        <translation>⚠ Casi ninguna espiga en %1 (mínimo %2 por neurona y paso)</translation>
    </message>
    <message>
        <source>Factors of gradient scaling, % of contributions</source>
        <translation>Factores de escalado del gradiente, % de las contribuciones</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnPicturePanel</name>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>What the network takes the picture for</source>
        <translation>Por qué toma la red la imagen</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Paso de tiempo</translation>
    </message>
    <message>
        <source>Layer of the membranes</source>
        <translation>Capa de las membranas</translation>
    </message>
    <message>
        <source>Whose membranes are shown, before each reset</source>
        <translation>Cuyas membranas se muestran, antes de cada reinicio</translation>
    </message>
    <message>
        <source>Membranes</source>
        <translation>Membranas</translation>
    </message>
    <message numerus="yes">
        <source>It is: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Taken for: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n spike(s)</source>
        <translation>
            <numerusform>Es: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Tomado por: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n impulso</numerusform>
            <numerusform>Es: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Tomado por: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n impulsos</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ correcto</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ incorrecto</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>umbral</translation>
    </message>
    <message>
        <source>Class probability, %</source>
        <translation>Probabilidad de clase, %</translation>
    </message>
    <message>
        <source>Membrane of neuron</source>
        <translation>Membrana de la neurona</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnSettings</name>
    <message>
        <source>Settings of the training</source>
        <translation>Ajustes del entrenamiento</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Sets pictures, network and training together</source>
        <translation>Fija a la vez imágenes, red y entrenamiento</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Ajustes propios</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Qué está mal en los ajustes</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Carpeta de las imágenes</translation>
    </message>
    <message>
        <source>The folder that holds the .bin files of the data set</source>
        <translation>La carpeta con los archivos .bin del conjunto de datos</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Chooses the folder of the pictures</source>
        <translation>Elige la carpeta de las imágenes</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>Sobre las imágenes</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>La red completa</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>Capas de la red</translation>
    </message>
    <message>
        <source>%1 parameters, %2 neurons, %3 multiply-accumulates a picture</source>
        <translation>%1 parámetros, %2 neuronas, %3 multiplicaciones-sumas por imagen</translation>
    </message>
    <message>
        <source>About %1 of memory while it learns</source>
        <translation>Unos %1 de memoria mientras aprende</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>Leyendo las imágenes…</translation>
    </message>
    <message>
        <source>Read the pictures of %1</source>
        <translation>Leer las imágenes de %1</translation>
    </message>
    <message>
        <source>%1 training and %2 test pictures, %3 classes, %4 × %5 pixels</source>
        <translation>%1 imágenes de entrenamiento y %2 de prueba, %3 clases, %4 × %5 píxeles</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnTrainings</name>
    <message>
        <source>Train %1 on %2 (%3)</source>
        <translation>Entrenar %1 con %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped after %n epoch(s).</source>
        <translation>
            <numerusform>%1 se detuvo tras %n época.</numerusform>
            <numerusform>%1 se detuvo tras %n épocas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 ha terminado.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnView</name>
    <message>
        <source>State of the training</source>
        <translation>Estado del entrenamiento</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Trains with these settings in the background, after those that wait</source>
        <translation>Entrena con estos ajustes en segundo plano, tras los que esperan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Holds the training; nothing is lost</source>
        <translation>Retiene el entrenamiento; no se pierde nada</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Keeps everything up to the last step; a stopped training can be resumed</source>
        <translation>Conserva todo hasta el último paso; un entrenamiento detenido puede reanudarse</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>Parar y guardar lo mejor</translation>
    </message>
    <message>
        <source>Stops, and keeps the network of the best epoch</source>
        <translation>Detiene y conserva la red de la mejor época</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <source>Shows what the run&apos;s network does with a picture</source>
        <translation>Muestra lo que la red de la ejecución hace con una imagen</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Eje log</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Pérdida logarítmica</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>Cola de entrenamientos</translation>
    </message>
    <message>
        <source>Choose a row to see its curves, or to stop it</source>
        <translation>Elija una fila para ver sus curvas o detenerla</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Not started yet. Curves, spikes and firing rates appear here while the network learns.</source>
        <translation>Aún no ha empezado. Aquí aparecen curvas, impulsos y tasas de disparo mientras la red aprende.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2</translation>
    </message>
    <message>
        <source>; everything up to the last step is kept</source>
        <translation>; se conserva todo hasta el último paso</translation>
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
        <translation>Texto fuente</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>No file is shown</source>
        <translation>No se muestra ningún archivo</translation>
    </message>
    <message>
        <source>Double-click a diagnostic, or follow a line of the Inspector.</source>
        <translation>Haga doble clic en un diagnóstico, o siga una línea del Inspector.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Leer %1</translation>
    </message>
    <message>
        <source>%1 (a part: the file is large)</source>
        <translation>%1 (una parte: el archivo es grande)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikePanel</name>
    <message>
        <source>What stands below the raster</source>
        <translation>Lo que se muestra bajo el ráster</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Spikes a second and cell of each population over time</source>
        <translation>Impulsos por segundo y célula de cada población a lo largo del tiempo</translation>
    </message>
    <message>
        <source>PSTH</source>
        <translation>PSTH</translation>
    </message>
    <message>
        <source>Rate around a repeated stimulus, or around the spikes of a cell</source>
        <translation>Tasa en torno a un estímulo repetido, o en torno a los impulsos de una célula</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalos</translation>
    </message>
    <message>
        <source>Histogram of the interspike intervals</source>
        <translation>Histograma de los intervalos entre impulsos</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>Rate, latency and regularity of every cell as a table</source>
        <translation>Tasa, latencia y regularidad de cada célula en una tabla</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Bin of the rate</source>
        <translation>Bin de la tasa</translation>
    </message>
    <message>
        <source>Width of a bin of the rate</source>
        <translation>Anchura de un bin de la tasa</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the rate</source>
        <translation>Desviación estándar de la gaussiana que suaviza la tasa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Desencadenante</translation>
    </message>
    <message>
        <source>Around what the rate is shown</source>
        <translation>En torno a qué se muestra la tasa</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Instantes</translation>
    </message>
    <message>
        <source>Spikes of the chosen cell</source>
        <translation>Impulsos de la célula elegida</translation>
    </message>
    <message>
        <source>First trigger</source>
        <translation>Primer desencadenante</translation>
    </message>
    <message>
        <source>Time of the first trigger</source>
        <translation>Instante del primer desencadenante</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Period of the triggers</source>
        <translation>Período de los desencadenantes</translation>
    </message>
    <message>
        <source>Time from one trigger to the next</source>
        <translation>Tiempo de un desencadenante al siguiente</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una sola vez</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Before the trigger</source>
        <translation>Antes del desencadenante</translation>
    </message>
    <message>
        <source>How much is shown before a trigger</source>
        <translation>Cuánto se muestra antes de un desencadenante</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After the trigger</source>
        <translation>Después del desencadenante</translation>
    </message>
    <message>
        <source>How much is shown after a trigger</source>
        <translation>Cuánto se muestra después de un desencadenante</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Bin of the PSTH</source>
        <translation>Bin del PSTH</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>Anchura de un bin</translation>
    </message>
    <message>
        <source>Scale of the intervals</source>
        <translation>Escala de los intervalos</translation>
    </message>
    <message>
        <source>Bins that are equal, or equal on a logarithmic scale</source>
        <translation>Bins iguales, o iguales en una escala logarítmica</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarítmica</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Bin of the intervals</source>
        <translation>Bin de los intervalos</translation>
    </message>
    <message>
        <source>Width of a bin on a linear scale</source>
        <translation>Anchura de un bin en una escala lineal</translation>
    </message>
    <message>
        <source>Cells and what they fire</source>
        <translation>Células y sus impulsos</translation>
    </message>
    <message>
        <source>There are no spikes yet.</source>
        <translation>Aún no hay impulsos.</translation>
    </message>
    <message>
        <source>Count the spikes</source>
        <translation>Contar los impulsos</translation>
    </message>
    <message>
        <source>Choose a cell: click on its row in the raster or in the table of cells.</source>
        <translation>Elija una célula: haga clic en su fila en el ráster o en la tabla de células.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikeRaster</name>
    <message>
        <source>Raster of spikes</source>
        <translation>Ráster de impulsos</translation>
    </message>
    <message>
        <source>%1 spikes of %2 sources in %3 groups</source>
        <translation>%1 impulsos de %2 fuentes en %3 grupos</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>neurona %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n neurona</numerusform>
            <numerusform>%n neuronas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n impulso</numerusform>
            <numerusform>%n impulsos</numerusform>
        </translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>tiempo, %1</translation>
    </message>
    <message>
        <source>Density: up to %1 neurons and %2 spikes on a pixel; the stronger the colour, the more spikes.</source>
        <translation>Densidad: hasta %1 neuronas y %2 impulsos en un píxel; cuanto más intenso el color, más impulsos.</translation>
    </message>
</context>
<context>
    <name>nl::ui::StartView</name>
    <message>
        <source>Bundled samples and recent files</source>
        <translation>Ejemplos incluidos y archivos recientes</translation>
    </message>
    <message>
        <source>Neuroloom</source>
        <translation>Neuroloom</translation>
    </message>
    <message>
        <source>Open a NeuroML model, turn it in 3-D, build its computational graph, train a graph attention network on it and see what it attends to.</source>
        <translation>Abra un modelo NeuroML, gírelo en 3D, construya su grafo computacional, entrene en él una red de atención sobre grafos y vea a qué atiende.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>The bundled samples were not found beside the program.</source>
        <translation>No se encontraron los ejemplos incluidos junto al programa.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Sus archivos</translation>
    </message>
    <message>
        <source>Or drop files anywhere on the window: NeuroML, LEMS, SWC, HDF5 networks, graphs.</source>
        <translation>O suelte archivos en cualquier lugar de la ventana: NeuroML, LEMS, SWC, redes HDF5, grafos.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>Los archivos que abra aparecen aquí.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>nl::ui::StepChart</name>
    <message>
        <source>Curve of the groups</source>
        <translation>Curva de los grupos</translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1 en función de «%2»: %3</translation>
    </message>
</context>
<context>
    <name>nl::ui::TopEntriesModel</name>
    <message>
        <source>(own entry)</source>
        <translation>(elemento propio)</translation>
    </message>
    <message>
        <source>Who looks</source>
        <translation>Quién mira</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hacia</translation>
    </message>
    <message>
        <source>At whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracePlot</name>
    <message>
        <source>Traces over time</source>
        <translation>Trazas a lo largo del tiempo</translation>
    </message>
    <message>
        <source>%1: %2 curves, %3 samples</source>
        <translation>%1: %2 curvas, %3 muestras</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracesView</name>
    <message>
        <source>No traces yet</source>
        <translation>Aún no hay trazas</translation>
    </message>
    <message>
        <source>Traces are what a simulation records. Open a model and run it.</source>
        <translation>Las trazas son lo que registra una simulación. Abra un modelo y ejecútelo.</translation>
    </message>
    <message>
        <source>About this simulation</source>
        <translation>Acerca de esta simulación</translation>
    </message>
    <message>
        <source>Times and values</source>
        <translation>Tiempos y valores</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulación</translation>
    </message>
    <message>
        <source>The simulation whose traces are shown</source>
        <translation>La simulación cuyas trazas se muestran</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>A display of the file, or everything that was recorded</source>
        <translation>Una visualización del archivo, o todo lo que se registró</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Apiladas</translation>
    </message>
    <message>
        <source>Gives each curve an axis of its own</source>
        <translation>Da a cada curva su propio eje</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>Holds the picture while the simulation goes on</source>
        <translation>Mantiene la imagen mientras la simulación continúa</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Shows the samples as numbers, to read and to copy</source>
        <translation>Muestra las muestras como números, para leer y copiar</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encuadrar</translation>
    </message>
    <message>
        <source>Shows everything (F, or a double click)</source>
        <translation>Muestra todo (F, o un doble clic)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Saves the samples or the picture</source>
        <translation>Guarda las muestras o la imagen</translation>
    </message>
    <message>
        <source>Samples as CSV...</source>
        <translation>Muestras como CSV...</translation>
    </message>
    <message>
        <source>Picture as PNG...</source>
        <translation>Imagen como PNG...</translation>
    </message>
    <message>
        <source>Drawing as SVG...</source>
        <translation>Dibujo como SVG...</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>A click shows or hides a curve</source>
        <translation>Un clic muestra u oculta una curva</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Choosing a row moves cursor A there; Ctrl+C copies</source>
        <translation>Elegir una fila lleva allí el cursor A; Ctrl+C copia</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <translation>%1 (en curso)</translation>
    </message>
    <message>
        <source>Prepare the traces of %1</source>
        <translation>Preparar las trazas de %1</translation>
    </message>
    <message>
        <source>Stopped at %1 ms; this is what was simulated until then.</source>
        <translation>Detenida en %1 ms; esto es lo simulado hasta entonces.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2.</source>
        <translation>Terminada antes de tiempo, en %1 ms: %2.</translation>
    </message>
    <message>
        <source>This simulation recorded no traces. Name quantities under &quot;Record also&quot; of Simulate, for example pop[0]/v, and run it again.</source>
        <translation>Esta simulación no registró trazas. Indique magnitudes en «Record also» de Simular, por ejemplo pop[0]/v, y ejecútela de nuevo.</translation>
    </message>
    <message>
        <source>A click sets cursor A, Ctrl and a click cursor B</source>
        <translation>Un clic coloca el cursor A; Ctrl y un clic, el cursor B</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Guardado: %1.</translation>
    </message>
    <message>
        <source>There are no traces to save.</source>
        <translation>No hay trazas que guardar.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>The samples can be saved when it has ended.</source>
        <translation>Las muestras se podrán guardar cuando haya terminado.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the traces</source>
        <translation>Guardar las trazas</translation>
    </message>
    <message>
        <source>That is too much to copy: export it as a CSV file.</source>
        <translation>Es demasiado para copiar: expórtelo como archivo CSV.</translation>
    </message>
</context>
<context>
    <name>nl::ui::TrainingView</name>
    <message>
        <source>Nothing to train on</source>
        <translation>Nada con que entrenar</translation>
    </message>
    <message>
        <source>BGAN learns from a computational graph. Open a model and build its graph.</source>
        <translation>BGAN aprende de un grafo computacional. Abra un modelo y construya su grafo.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Exhaustivo</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Ajustes propios</translation>
    </message>
    <message>
        <source>Sets epochs, width, heads, layers and learning rate together</source>
        <translation>Fija a la vez épocas, anchura, cabezas, capas y tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Trains on the active graph in the background</source>
        <translation>Entrena en segundo plano en el grafo activo</translation>
    </message>
    <message>
        <source>Keeps everything up to the last epoch; a stopped training can be resumed</source>
        <translation>Conserva todo hasta la última época; un entrenamiento detenido se puede reanudar</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>Eje log</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Pérdida logarítmica</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>Estado del entrenamiento</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>No graph is active.</source>
        <translation>No hay ningún grafo activo.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nodes: %2&lt;br&gt;Edges: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nodos: %2&lt;br&gt;Aristas: %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Not started yet. Loss and attention appear here while the network learns.</source>
        <translation>Aún no iniciado. La pérdida y la atención aparecen aquí mientras la red aprende.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: waiting for its turn</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: esperando su turno</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: running%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: en curso%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: paused</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: en pausa</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: failed. %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: fallida. %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped before it began</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: detenida antes de empezar</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped; everything up to the last epoch is kept</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: detenida; se conserva todo hasta la última época</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: done</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: terminada</translation>
    </message>
    <message>
        <source>%1 parameters; %2 per epoch; peak memory %3 MiB</source>
        <translation>%1 parámetros; %2 por época; pico de memoria %3 MiB</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>pérdida de validación</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>R² de validación</translation>
    </message>
    <message>
        <source>validation AUROC</source>
        <translation>AUROC de validación</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>exactitud de validación</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Época %1 de %2</translation>
    </message>
    <message>
        <source>%1 per epoch</source>
        <translation>%1 por época</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>tasa de aprendizaje %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>norma del gradiente %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
</context>
<context>
    <name>nl::ui::Viewer3dView</name>
    <message>
        <source>3-D view</source>
        <translation>Vista 3D</translation>
    </message>
    <message>
        <source>Morphologies and networks in three dimensions</source>
        <translation>Morfologías y redes en tres dimensiones</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Aún no hay nada que mostrar</translation>
    </message>
    <message>
        <source>Open a model to see its cells and networks in 3-D.</source>
        <translation>Abra un modelo para ver sus células y redes en 3D.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Lo que se muestra</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Colorear por</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultas</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>Por población</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Por peso</translation>
    </message>
    <message>
        <source>By attention</source>
        <translation>Por atención</translation>
    </message>
    <message>
        <source>Threshold for connections</source>
        <translation>Umbral de las conexiones</translation>
    </message>
    <message>
        <source>Hides connections weaker than this part of the strongest</source>
        <translation>Oculta las conexiones más débiles que esta fracción de la más fuerte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encuadrar</translation>
    </message>
    <message>
        <source>Fit everything into the view (F)</source>
        <translation>Encuadrar todo en la vista (F)</translation>
    </message>
    <message>
        <source>Fit everything into the view</source>
        <translation>Encuadrar todo en la vista</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Standard views, projection and what is drawn over the picture</source>
        <translation>Vistas estándar, proyección y lo que se dibuja sobre la imagen</translation>
    </message>
    <message>
        <source>Front (x, y)</source>
        <translation>Frente (x, y)</translation>
    </message>
    <message>
        <source>Side (z, y)</source>
        <translation>Lado (z, y)</translation>
    </message>
    <message>
        <source>Top (x, z)</source>
        <translation>Arriba (x, z)</translation>
    </message>
    <message>
        <source>Orthographic</source>
        <translation>Ortográfica</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Ejes</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Barra de escala</translation>
    </message>
    <message>
        <source>OpenGL could not start: %1</source>
        <translation>No se pudo iniciar OpenGL: %1</translation>
    </message>
    <message>
        <source>3-D picture</source>
        <translation>Imagen 3D</translation>
    </message>
    <message>
        <source>Graph on the 3-D picture</source>
        <translation>Grafo sobre la imagen 3D</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>Célula %1</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Todas las células</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>Tipo de célula</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Feature: %1</source>
        <translation>Característica: %1</translation>
    </message>
    <message>
        <source>Colours of the 3-D picture</source>
        <translation>Colores de la imagen 3D</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>The picture was stopped. Choose what to show to draw it.</source>
        <translation>La imagen se detuvo. Elija qué mostrar para dibujarla.</translation>
    </message>
    <message>
        <source>Playback on the 3-D picture</source>
        <translation>Reproducción sobre la imagen 3D</translation>
    </message>
    <message>
        <source>Membrane potential</source>
        <translation>Potencial de membrana</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>se está leyendo</translation>
    </message>
    <message>
        <source>Simulate with an interval between frames to see the voltage.</source>
        <translation>Simule con un intervalo entre fotogramas para ver el voltaje.</translation>
    </message>
    <message>
        <source>at %1 ms</source>
        <translation>en %1 ms</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Voltaje</translation>
    </message>
</context>
</TS>
