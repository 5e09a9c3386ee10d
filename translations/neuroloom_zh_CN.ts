<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>构建图</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>打开(&amp;O)...</translation>
    </message>
    <message>
        <source>Open NeuroML, LEMS, SWC, HDF5 or graph files.</source>
        <translation>打开 NeuroML、LEMS、SWC、HDF5 或图文件。</translation>
    </message>
    <message>
        <source>Open &amp;folder...</source>
        <translation>打开文件夹(&amp;F)...</translation>
    </message>
    <message>
        <source>Open the models of a folder, or a run folder.</source>
        <translation>打开文件夹中的模型，或打开运行文件夹。</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>Read the active file again from disk.</source>
        <translation>从磁盘重新读取当前文件。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close the active model with its graphs and attention maps.</source>
        <translation>关闭当前模型及其图和注意力图谱。</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>导出图片(&amp;E)...</translation>
    </message>
    <message>
        <source>Save the view in front as a PNG file.</source>
        <translation>将最前面的视图保存为 PNG 文件。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Stop all jobs and close the window.</source>
        <translation>停止所有任务并关闭窗口。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>撤销上一次更改。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do the change again that was taken back.</source>
        <translation>恢复刚刚撤销的更改。</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>清除选择(&amp;C)</translation>
    </message>
    <message>
        <source>Select nothing, in all views.</source>
        <translation>在所有视图中取消选择。</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put the views of this layout back where they belong.</source>
        <translation>将此布局的各视图恢复到原位。</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Change the colours of the window.</source>
        <translation>更改窗口的配色。</translation>
    </message>
    <message>
        <source>Bring the view &quot;%1&quot; to the front.</source>
        <translation>将视图“%1”置于最前。</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>下一个视图(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next view.</source>
        <translation>将键盘焦点移到下一个视图。</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>上一个视图(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous view.</source>
        <translation>将键盘焦点移到上一个视图。</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Give the window the whole screen, or take it back.</source>
        <translation>让窗口占满屏幕，或恢复原状。</translation>
    </message>
    <message>
        <source>&amp;Build graph</source>
        <translation>构建图(&amp;B)</translation>
    </message>
    <message>
        <source>Build the computational graph of the active model, section by section.</source>
        <translation>按区段构建当前模型的计算图。</translation>
    </message>
    <message>
        <source>By &amp;regions</source>
        <translation>按区域(&amp;R)</translation>
    </message>
    <message>
        <source>Build the graph with one soma, dendrite and axon a neuron.</source>
        <translation>构建图，每个神经元含一个胞体、一个树突和一个轴突。</translation>
    </message>
    <message>
        <source>By &amp;sections</source>
        <translation>按区段(&amp;S)</translation>
    </message>
    <message>
        <source>Build the graph with a part for each unbranched section.</source>
        <translation>构建图，每个无分支区段为一个部位。</translation>
    </message>
    <message>
        <source>By s&amp;egments</source>
        <translation>按节段(&amp;E)</translation>
    </message>
    <message>
        <source>Build the graph with a part for each segment of the file.</source>
        <translation>构建图，文件中的每个节段为一个部位。</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>显示源文件(&amp;S)</translation>
    </message>
    <message>
        <source>Show the file of the active model.</source>
        <translation>显示当前模型的文件。</translation>
    </message>
    <message>
        <source>&amp;Train BGAN</source>
        <translation>训练 BGAN(&amp;T)</translation>
    </message>
    <message>
        <source>Train a BGAN on the active graph with the settings of the Training view; its attention is shown at the end.</source>
        <translation>按“训练”视图中的设置在当前图上训练 BGAN；结束后显示其注意力。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the running training; nothing is lost.</source>
        <translation>暂停正在进行的训练；不会丢失任何内容。</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Go on with the training that is held.</source>
        <translation>继续已暂停的训练。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>End the training and keep what it has learnt so far.</source>
        <translation>结束训练，并保留目前已学到的内容。</translation>
    </message>
    <message>
        <source>Training s&amp;ettings</source>
        <translation>训练设置(&amp;E)</translation>
    </message>
    <message>
        <source>Show the settings of the next training.</source>
        <translation>显示下一次训练的设置。</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>查找命令(&amp;F)...</translation>
    </message>
    <message>
        <source>Search actions, views and parts of the model by name.</source>
        <translation>按名称搜索操作、视图和模型的组成部分。</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>Open the user guide in the browser.</source>
        <translation>在浏览器中打开用户指南。</translation>
    </message>
    <message>
        <source>&amp;About Neuroloom</source>
        <translation>关于 Neuroloom(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and the libraries in use.</source>
        <translation>版本、许可证和所用的库。</translation>
    </message>
    <message>
        <source>About Neuroloom</source>
        <translation>关于 Neuroloom</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;A workbench for biophysical neural networks: NeuroML models, their computational graph, and what a biophysical graph attention network attends to in it.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;生物物理神经网络工作台：NeuroML 模型、其计算图，以及生物物理图注意力网络在其中关注的内容。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。使用 Qt %2 构建。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train S&amp;NN</source>
        <translation>训练 S&amp;NN</translation>
    </message>
    <message>
        <source>Train a spiking network on pictures with the settings of the SNN view, after the trainings that wait.</source>
        <translation>用 SNN 视图的设置在图片上训练脉冲网络,排在等待的训练之后。</translation>
    </message>
    <message>
        <source>S&amp;NN settings</source>
        <translation>S&amp;NN 设置</translation>
    </message>
    <message>
        <source>Show the settings of the next training of a spiking network.</source>
        <translation>显示脉冲网络下一次训练的设置。</translation>
    </message>
    <message>
        <source>&amp;Graph of a spiking network</source>
        <translation>脉冲网络的图(&amp;G)</translation>
    </message>
    <message>
        <source>Build the computational graph of the spiking network selected in Runs, or trained last, with the spikes of its test pictures.</source>
        <translation>为“运行”中选定的或最后训练的脉冲网络构建计算图，并带上其测试图片的脉冲。</translation>
    </message>
    <message>
        <source>Choose the run of one spiking network first.</source>
        <translation>请先选择一个脉冲网络的运行。</translation>
    </message>
    <message>
        <source>Simulate the active model with the settings of the Simulate view, after those that wait.</source>
        <translation>按“仿真”视图的设置，在等待的任务之后仿真当前模型。</translation>
    </message>
    <message>
        <source>End the running simulation and keep what it has so far.</source>
        <translation>结束正在运行的仿真，保留已有的结果。</translation>
    </message>
    <message>
        <source>Show what the next simulation runs, and how.</source>
        <translation>显示下一次仿真运行什么以及如何运行。</translation>
    </message>
    <message>
        <source>&amp;Traces</source>
        <translation>曲线记录(&amp;T)</translation>
    </message>
    <message>
        <source>Show what a simulation has recorded, over time.</source>
        <translation>按时间显示仿真所记录的内容。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>设置(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>相关项</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>细胞</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>节段</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Graph node</source>
        <translation>图节点</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>节点：%1</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>%1, SI unit %2</source>
        <translation>%1，国际单位 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Neurons in</source>
        <translation>输入神经元</translation>
    </message>
    <message>
        <source>Neurons out</source>
        <translation>输出神经元</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Flow in</source>
        <translation>流入</translation>
    </message>
    <message>
        <source>Flow out</source>
        <translation>流出</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>虚拟</translation>
    </message>
    <message>
        <source>made so that every neuron has all parts</source>
        <translation>为使每个神经元具备全部部位而添加</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Graph edge</source>
        <translation>图的边</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>均不属于</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>正向</translation>
    </message>
    <message>
        <source>Attends to (%1; sums to 1)</source>
        <translation>关注（%1；总和为 1）</translation>
    </message>
    <message>
        <source>Is attended to by (%1)</source>
        <translation>被关注（%1）</translation>
    </message>
    <message>
        <source>Attention (mean of layers and heads)</source>
        <translation>注意力（各层和各头的平均值）</translation>
    </message>
    <message>
        <source>%1, %2 looks at %3</source>
        <translation>%1，%2 关注 %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>NeuroML</source>
        <translation>NeuroML</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>细胞</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Morphology</source>
        <translation>形态</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>节段</translation>
    </message>
    <message>
        <source>%L1 (soma %L2, dendrite %L3, axon %L4)</source>
        <translation>%L1（胞体 %L2，树突 %L3，轴突 %L4）</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>总长度</translation>
    </message>
    <message>
        <source>Membrane area</source>
        <translation>膜面积</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>解释方式</translation>
    </message>
    <message>
        <source>Biophysics</source>
        <translation>生物物理</translation>
    </message>
    <message>
        <source>Capacitance (%1)</source>
        <translation>电容（%1）</translation>
    </message>
    <message>
        <source>Resistivity (%1)</source>
        <translation>电阻率（%1）</translation>
    </message>
    <message>
        <source>Initial potential</source>
        <translation>初始电位</translation>
    </message>
    <message>
        <source>Spike threshold</source>
        <translation>放电阈值</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>文件中的标识</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Diameter, proximal</source>
        <translation>近端直径</translation>
    </message>
    <message>
        <source>Diameter, distal</source>
        <translation>远端直径</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投射</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>突触</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Along the pre segment</source>
        <translation>突触前节段上的位置</translation>
    </message>
    <message>
        <source>Along the post segment</source>
        <translation>突触后节段上的位置</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Arrange the window for looking at a model: tree, 3-D, properties.</source>
        <translation>按查看模型排列窗口：树、三维、属性。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Arrange the window for attention: graph and 3-D beside the heatmap.</source>
        <translation>按查看注意力排列窗口：图和三维视图与热图并列。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Arrange the window for training: settings, live curves and runs.</source>
        <translation>按训练排列窗口：设置、实时曲线和运行记录。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>Arrange the window for simulating: settings, traces and raster side by side.</source>
        <translation>为仿真排列窗口：设置、曲线记录和栅格图并排。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>视图列表(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Build graph &amp;with</source>
        <translation>构建图的方式(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>仿真(&amp;S)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>cannot write the file %1</source>
        <translation>无法写入文件 %1</translation>
    </message>
</context>
<context>
    <name>SimTargets</name>
    <message>
        <source>As the file says</source>
        <translation>按文件所述</translation>
    </message>
    <message>
        <source>%1 (simulation)</source>
        <translation>%1（仿真）</translation>
    </message>
    <message>
        <source>%1 (network)</source>
        <translation>%1（网络）</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>运行 &lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;, a simulation of %2.</source>
        <translation>运行 &lt;b&gt;%1&lt;/b&gt;，即 %2 的仿真。</translation>
    </message>
    <message>
        <source>%1 ms in steps of %2 ms: %L3 steps; method %4, seed %5.</source>
        <translation>%1 ms，步长 %2 ms：%L3 步；方法 %4，种子 %5。</translation>
    </message>
    <message>
        <source>The file records no quantities; name some below to see traces.</source>
        <translation>文件没有记录任何量；要看曲线，请在下面指定。</translation>
    </message>
    <message numerus="yes">
        <source>Records %n trace(s): %1.</source>
        <translation>
            <numerusform>记录 %n 条曲线：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpikeCurves</name>
    <message numerus="yes">
        <source>time after the trigger, ms (%n trigger(s))</source>
        <translation>
            <numerusform>触发后的时间，ms（%n 次触发）</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate of a cell, Hz</source>
        <translation>每个细胞的发放率，Hz</translation>
    </message>
    <message>
        <source>No trigger lies in the time that was simulated.</source>
        <translation>仿真的时间内没有触发。</translation>
    </message>
    <message>
        <source>interspike interval, ms</source>
        <translation>脉冲间隔，ms</translation>
    </message>
    <message>
        <source>Part of the intervals, %</source>
        <translation>间隔所占比例，%</translation>
    </message>
    <message>
        <source>No cell fires twice: there are no intervals.</source>
        <translation>没有细胞发放过两次：没有间隔。</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>时间，ms</translation>
    </message>
    <message>
        <source>There are no cells.</source>
        <translation>没有细胞。</translation>
    </message>
</context>
<context>
    <name>TracePlots</name>
    <message>
        <source>All recorded</source>
        <translation>全部记录</translation>
    </message>
</context>
<context>
    <name>Viewer3dColouring</name>
    <message>
        <source>Part</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>soma</source>
        <translation>胞体</translation>
    </message>
    <message>
        <source>dendrite</source>
        <translation>树突</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>轴突</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>no population</source>
        <translation>无群体</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>unknown for what is shown</source>
        <translation>所示内容的值未知</translation>
    </message>
    <message>
        <source>Build the graph to colour by its features.</source>
        <translation>构建图后可按其特征着色。</translation>
    </message>
    <message>
        <source>The graph has no such feature.</source>
        <translation>图中没有此特征。</translation>
    </message>
    <message>
        <source>Train BGAN to colour by attention.</source>
        <translation>训练 BGAN 后可按注意力着色。</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>所受注意力</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Connections: colour of the sending population</source>
        <translation>连接：发送群体的颜色</translation>
    </message>
    <message>
        <source>Attention of connections</source>
        <translation>连接的注意力</translation>
    </message>
    <message>
        <source>Connection weight</source>
        <translation>连接权重</translation>
    </message>
    <message>
        <source>Train BGAN to see attention on connections</source>
        <translation>训练 BGAN 后可查看连接上的注意力</translation>
    </message>
    <message>
        <source>Connection weight without its sign</source>
        <translation>不带符号的连接权重</translation>
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
        <translation>另有 %1 项</translation>
    </message>
</context>
<context>
    <name>Viewer3dVoltage</name>
    <message>
        <source>Of the cell %1[%2].</source>
        <translation>取自细胞 %1[%2]。</translation>
    </message>
    <message>
        <source>One value a cell: all its parts take its colour.</source>
        <translation>每个细胞一个值：其所有部位都用该值的颜色。</translation>
    </message>
    <message>
        <source>Grey: not recorded (%1 of %2 parts).</source>
        <translation>灰色：未记录（%2 个部位中的 %1 个）。</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionControls</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Attention scores, or the connections themselves</source>
        <translation>注意力分数，或连接本身</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>What a row stands for</source>
        <translation>每一行代表什么</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>populations</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>各头</translation>
    </message>
    <message>
        <source>A small heatmap for each layer and head</source>
        <translation>每层每头一个小热图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The largest entries as a table</source>
        <translation>以表格显示最大的条目</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Order, range, colours, gain over uniform</source>
        <translation>排序、范围、颜色、相对均匀的增益</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>显示全部 (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save the picture or the values</source>
        <translation>保存图片或数值</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG 图片…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>CSV 数值…</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>将表格复制为 CSV</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>行和列的排序</translation>
    </message>
    <message>
        <source>by population</source>
        <translation>按群体</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>by degree</source>
        <translation>按度</translation>
    </message>
    <message>
        <source>by total received</source>
        <translation>按所受总量</translation>
    </message>
    <message>
        <source>as in the graph</source>
        <translation>与图一致</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Values at the ends of the colours</source>
        <translation>颜色两端对应的值</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 至 1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>所有值</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionView</name>
    <message>
        <source>No matrix yet</source>
        <translation>尚无矩阵</translation>
    </message>
    <message>
        <source>Build the graph of a model to see its connections as a matrix, and train BGAN on it to see what it attends to.</source>
        <translation>构建模型的图，以矩阵形式查看其连接；在图上训练 BGAN，查看它关注的内容。</translation>
    </message>
    <message>
        <source>Largest entries</source>
        <translation>最大的条目</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>指针处的值</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Score × number of entries over %1; 1 = no preference.</source>
        <translation>分数 × 条目数（范围：%1）；1 = 无偏好。</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1.</source>
        <translation>分数总和为 1（范围：%1）。</translation>
    </message>
    <message>
        <source>Hatched: rows with one entry always score 1 and say nothing.</source>
        <translation>阴影线：只有一个条目的行分数恒为 1，不含信息。</translation>
    </message>
    <message>
        <source>Rows connect to columns.</source>
        <translation>行连接到列。</translation>
    </message>
    <message>
        <source>Rows receive from columns.</source>
        <translation>行接收来自列的连接。</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>%1 × %1, %2 entries</source>
        <translation>%1 × %1，%2 个条目</translation>
    </message>
    <message>
        <source>%1, own (null) entry</source>
        <translation>%1，自身（空）条目</translation>
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
        <translation>：无连接</translation>
    </message>
    <message>
        <source>; uniform %1</source>
        <translation>；均匀值 %1</translation>
    </message>
    <message>
        <source>; gain %1</source>
        <translation>；增益 %1</translation>
    </message>
    <message>
        <source>; the only entry of its row</source>
        <translation>；所在行的唯一条目</translation>
    </message>
    <message>
        <source>There is no matrix to save.</source>
        <translation>没有可保存的矩阵。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The %n largest entries are in the clipboard.</source>
        <translation>
            <numerusform>最大的 %n 个条目已复制到剪贴板。</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>保存矩阵</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::CellTableModel</name>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>细胞</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>脉冲</translation>
    </message>
    <message>
        <source>Rate, Hz</source>
        <translation>发放率，Hz</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>潜伏期，ms</translation>
    </message>
    <message>
        <source>ISI CV</source>
        <translation>ISI CV</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Burst index</source>
        <translation>簇发指数</translation>
    </message>
    <message>
        <source>Population or layer</source>
        <translation>群体或层</translation>
    </message>
    <message>
        <source>Index in the population</source>
        <translation>在群体中的序号</translation>
    </message>
    <message>
        <source>Number of spikes</source>
        <translation>脉冲数</translation>
    </message>
    <message>
        <source>Spikes divided by the time that was simulated</source>
        <translation>脉冲数除以仿真的时间</translation>
    </message>
    <message>
        <source>Time of the first spike</source>
        <translation>首个脉冲的时刻</translation>
    </message>
    <message>
        <source>Standard deviation of the interspike intervals divided by their mean; from 3 spikes</source>
        <translation>脉冲间隔的标准差除以其平均值；至少 3 个脉冲</translation>
    </message>
    <message>
        <source>Mean of (next - this) / (next + this) of successive intervals: above 0 it slows down; from 3 spikes</source>
        <translation>相继间隔的（后一个 - 前一个）/（后一个 + 前一个）的平均值：大于 0 表示发放变慢；至少 3 个脉冲</translation>
    </message>
    <message>
        <source>Part of the intervals that are shorter than half their mean; from 3 spikes</source>
        <translation>短于平均值一半的间隔所占比例；至少 3 个脉冲</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourLegend</name>
    <message>
        <source>Colour legend</source>
        <translation>颜色图例</translation>
    </message>
    <message>
        <source>%1 from %2 to %3. %4</source>
        <translation>%1，从 %2 到 %3。%4</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourMapBox</name>
    <message>
        <source>Colour map</source>
        <translation>颜色映射</translation>
    </message>
    <message>
        <source>Colours of the values. All maps are ordered by lightness and can be read with any colour vision.</source>
        <translation>数值的颜色。所有颜色映射均按明度排序，任何色觉者都能辨读。</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandBox</name>
    <message>
        <source>The same in a terminal</source>
        <translation>在终端中的等效命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command, a population, a cell type, a recent file...</source>
        <translation>输入命令、群体、细胞类型、最近的文件...</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，属于 %2</translation>
    </message>
    <message>
        <source>population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>cell type</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>投射</translation>
    </message>
    <message>
        <source>component</source>
        <translation>组件</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurveLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurvesModel</name>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsModel</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Message and what to do</source>
        <translation>消息与处理方法</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>实际：%1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>应为：%1</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>原因：%1</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsView</name>
    <message>
        <source>Details of the selected diagnostic</source>
        <translation>所选诊断的详情</translation>
    </message>
    <message>
        <source>Select a row to read all of it; double-click to see its line.</source>
        <translation>选择一行可阅读全文；双击可查看所在行。</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>没有诊断</translation>
    </message>
    <message>
        <source>What a file gets wrong is listed here, with its line and what to do.</source>
        <translation>文件中的问题会列在这里，并附行号和处理方法。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>What was found in the files; Return shows the line</source>
        <translation>在文件中发现的问题；按 Return 键显示所在行</translation>
    </message>
    <message>
        <source>Show notes</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>显示警告</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>显示错误</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>按文本筛选</translation>
    </message>
    <message>
        <source>Filter of the diagnostics</source>
        <translation>诊断筛选</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy the rows that are shown as text</source>
        <translation>将显示的行复制为文本</translation>
    </message>
</context>
<context>
    <name>nl::ui::Document</name>
    <message>
        <source>Run %1 is in the list of runs. Open its model to see its attention.</source>
        <translation>运行 %1 已在运行记录中。打开其模型可查看注意力。</translation>
    </message>
    <message>
        <source>%1 holds no file that can be opened.</source>
        <translation>%1 中没有可打开的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n file(s); choose those to open.</source>
        <translation>
            <numerusform>%1 中有 %n 个文件；请选择要打开的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>已取消打开 %1。</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 已打开。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open, with %n remark(s): see Diagnostics.</source>
        <translation>
            <numerusform>%1 已打开，有 %n 条诊断信息：请见“诊断”。</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing could be read</source>
        <translation>无法读取任何内容</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>Build graph of %1 (%2)</source>
        <translation>构建 %1 的图（%2）</translation>
    </message>
    <message>
        <source>%1, graph by %2</source>
        <translation>%1，图（%2）</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Train %1 on %2</source>
        <translation>训练 %1，数据：%2</translation>
    </message>
    <message numerus="yes">
        <source>Training has ended after %n epoch(s).</source>
        <translation>
            <numerusform>训练已结束，共 %n 个轮次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention of %1</source>
        <translation>%1 的注意力</translation>
    </message>
    <message>
        <source>Graph of the spiking network %1</source>
        <translation>脉冲网络 %1 的图</translation>
    </message>
    <message>
        <source>%1, graph</source>
        <translation>%1，图</translation>
    </message>
    <message>
        <source>%1, graph of %2 of %3 neurons</source>
        <translation>%1，%3 个神经元中 %2 个的图</translation>
    </message>
    <message>
        <source>The graph of %1 is built.</source>
        <translation>%1 的图已构建。</translation>
    </message>
    <message>
        <source>The graph of %1 shows a part: %2 of %3 neurons.</source>
        <translation>%1 的图只显示一部分：%3 个神经元中的 %2 个。</translation>
    </message>
    <message>
        <source>The graph of this training is closed. Open its model again and start a new training.</source>
        <translation>此训练的图已关闭。请重新打开其模型并开始新的训练。</translation>
    </message>
    <message>
        <source>%1 is trained; its attention was stopped. Runs can show it.</source>
        <translation>%1 已训练；其注意力计算已停止。可在“运行”中查看。</translation>
    </message>
    <message>
        <source>%1 is trained, but its attention could not be computed: %2</source>
        <translation>%1 已训练，但无法计算其注意力：%2</translation>
    </message>
    <message>
        <source>Simulation of %1</source>
        <translation>%1 的仿真</translation>
    </message>
    <message>
        <source>The simulation of %1 has ended.</source>
        <translation>%1 的仿真已结束。</translation>
    </message>
    <message>
        <source>The simulation of %1 was stopped; what it has so far is kept.</source>
        <translation>%1 的仿真已停止；已有的结果保留。</translation>
    </message>
    <message>
        <source>The simulation of %1 ended early: %2</source>
        <translation>%1 的仿真提前结束：%2</translation>
    </message>
</context>
<context>
    <name>nl::ui::EntropyStrip</name>
    <message>
        <source>Attention entropy</source>
        <translation>注意力熵</translation>
    </message>
    <message>
        <source>Relative entropy of attention per layer, head and direction: 1 = uniform, 0 = one entry</source>
        <translation>每层、每头和每个方向的注意力相对熵：1 = 均匀，0 = 单一条目</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>forward, heads 1 to %1</source>
        <translation>正向，第 1 至 %1 头</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>1 = uniform, 0 = one entry; crossed out: no preference learned</source>
        <translation>1 = 均匀，0 = 单一条目；画叉：未学到偏好</translation>
    </message>
    <message>
        <source>layer %1, head %2, %3: entropy %4</source>
        <translation>第 %1 层，第 %2 头，%3：熵 %4</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>正向</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerModel</name>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>%L1 nodes, %L2 edges</source>
        <translation>%L1 个节点，%L2 条边</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads</source>
        <translation>%1 层，%2 头</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>Ion channels</source>
        <translation>离子通道</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>突触</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Other components</source>
        <translation>其他组件</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>投射</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>%L1 connections, %2 → %3</source>
        <translation>%L1 个连接，%2 → %3</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>节段 %1</translation>
    </message>
    <message>
        <source>%1 ms, %L2 traces, %L3 spikes</source>
        <translation>%1 ms，%L2 条曲线，%L3 个脉冲</translation>
    </message>
    <message>
        <source> (ended early)</source>
        <translation>（提前结束）</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerView</name>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Filter of the tree</source>
        <translation>树的筛选</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>已打开的模型</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>未打开任何内容</translation>
    </message>
    <message>
        <source>Open a model, or drop files here.</source>
        <translation>打开模型，或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>There are more: type a longer name.</source>
        <translation>还有更多：请输入更长的名称。</translation>
    </message>
    <message>
        <source>No name matches.</source>
        <translation>没有匹配的名称。</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>构建图</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>显示源文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>资源管理器</translation>
    </message>
    <message>
        <source>Models with their networks, populations, cells, graphs, attention maps and simulations</source>
        <translation>模型及其网络、群体、细胞、图、注意力图和仿真</translation>
    </message>
</context>
<context>
    <name>nl::ui::FieldForm</name>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>
%1 to %2</source>
        <translation>
%1 至 %2</translation>
    </message>
    <message>
        <source>
Default: %1. On the command line: --%2</source>
        <translation>
默认值：%1。命令行：--%2</translation>
    </message>
    <message>
        <source> (expected %1)</source>
        <translation>（应为 %1）</translation>
    </message>
</context>
<context>
    <name>nl::ui::GlCanvas</name>
    <message>
        <source>Simplified while moving.</source>
        <translation>移动时简化显示。</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphCanvas</name>
    <message>
        <source>Graph drawing</source>
        <translation>图的绘制</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, F shows everything, Escape selects nothing.</source>
        <translation>方向键移动，加号和减号缩放，F 显示全部，Escape 取消选择。</translation>
    </message>
    <message>
        <source>%1 of %2 edges drawn: the strongest and a sample</source>
        <translation>已绘制 %1 条边，共 %2 条：最强的边和抽样</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphControls</name>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>How the nodes are placed</source>
        <translation>节点的排布方式</translation>
    </message>
    <message>
        <source>Force-directed</source>
        <translation>力导向</translation>
    </message>
    <message>
        <source>Layered by flow</source>
        <translation>按流向分层</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>环形</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>解剖</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>What the colours of the nodes show</source>
        <translation>节点颜色所表示的内容</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边</translation>
    </message>
    <message>
        <source>What the colours and widths of the edges show</source>
        <translation>边的颜色和宽度所表示的内容</translation>
    </message>
    <message>
        <source>Neurons only</source>
        <translation>仅神经元</translation>
    </message>
    <message>
        <source>One node a neuron, with the sum of its connections to each other neuron</source>
        <translation>每个神经元一个节点，并显示其到其他各神经元的连接之和</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Show or hide the parts of the selected neurons (or double-click one)</source>
        <translation>显示或隐藏所选神经元的部位（也可双击神经元）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>显示全部 (F)</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Threshold, strongest edges, attention heads, colour map</source>
        <translation>阈值、最强的边、注意力头、颜色映射</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG 图片…</translation>
    </message>
    <message>
        <source>SVG drawing…</source>
        <translation>SVG 图形…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Leaves out the edges below this value; colours and widths stay</source>
        <translation>略去低于此值的边；颜色和宽度不变</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only the strongest edges into each node</source>
        <translation>仅显示进入各节点的最强边</translation>
    </message>
    <message>
        <source>Strongest inputs</source>
        <translation>最强输入</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Part-of edges</source>
        <translation>从属边</translation>
    </message>
    <message>
        <source>Also the edges from each part to its neuron</source>
        <translation>同时显示各部位到其神经元的边</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>单色</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphView</name>
    <message>
        <source>Progress of the layout</source>
        <translation>布局进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keeps what is placed so far</source>
        <translation>保留目前已排布的内容</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>尚无图</translation>
    </message>
    <message>
        <source>Build the computational graph of the open model to see its neurons, parts and synapses.</source>
        <translation>构建已打开模型的计算图，查看其神经元、部位和突触。</translation>
    </message>
    <message>
        <source>Colour the edges</source>
        <translation>为边着色</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>排布图</translation>
    </message>
    <message>
        <source>grey: unknown</source>
        <translation>灰色：未知</translation>
    </message>
    <message>
        <source>Attention, gain over uniform</source>
        <translation>注意力，相对均匀的增益</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>score × number of entries of the row; 1 = no preference</source>
        <translation>分数 × 所在行的条目数；1 = 无偏好</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>At most %n neuron(s) can be expanded at once.</source>
        <translation>
            <numerusform>最多可同时展开 %n 个神经元。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no graph to draw.</source>
        <translation>没有可绘制的图。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>The layout was stopped before anything was placed; choose one anew.</source>
        <translation>布局在放置任何内容之前被停止；请重新选择。</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1, its own (null) entry included.</source>
        <translation>得分在 %1 上的总和为 1，含自身的（空）条目。</translation>
    </message>
    <message>
        <source>known for connections between neurons, not for the edges between their parts</source>
        <translation>神经元之间的连接有此值，其各部分之间的边没有</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeadMultiples</name>
    <message>
        <source>Attention heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>A small picture for each layer (down) and head (across); arrow keys choose.</source>
        <translation>每层（纵向）每头（横向）一个小图；用方向键选择。</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>第 %1 层，第 %2 头</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>L%1 H%2</translation>
    </message>
    <message>
        <source>no choice</source>
        <translation>无可选项</translation>
    </message>
    <message>
        <source>entropy %1</source>
        <translation>熵 %1</translation>
    </message>
    <message>
        <source>uniform (%1)</source>
        <translation>均匀（%1）</translation>
    </message>
    <message>
        <source>collapsed (%1)</source>
        <translation>坍缩（%1）</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeatCanvas</name>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Return selects, plus and minus zoom, F shows everything. The table shows the same values.</source>
        <translation>方向键在单元格间移动，Return 选择，加号和减号缩放，F 显示全部。表格显示相同的值。</translation>
    </message>
</context>
<context>
    <name>nl::ui::InspectorView</name>
    <message>
        <source>Selected item</source>
        <translation>所选项</translation>
    </message>
    <message>
        <source>Properties of the selection</source>
        <translation>所选项的属性</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>Select a cell, a part, a synapse or an edge in any view.</source>
        <translation>在任一视图中选择细胞、部位、突触或边。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsView</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the selected job</source>
        <translation>暂停所选任务</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with the selected job</source>
        <translation>继续所选任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the selected job; what it has reached is kept where that makes sense</source>
        <translation>停止所选任务；已得到的结果在有意义时予以保留</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Take the jobs that have ended off the list</source>
        <translation>从列表中移除已结束的任务</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The log of the selected job</source>
        <translation>所选任务的日志</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>尚无任务</translation>
    </message>
    <message>
        <source>Opening, graph building and training run here, beside you.</source>
        <translation>打开文件、构建图和训练在此后台进行，不影响您的操作。</translation>
    </message>
    <message>
        <source>Short jobs</source>
        <translation>短任务</translation>
    </message>
    <message>
        <source>Also list light work that ended in less than a second: matrices, colours, layouts</source>
        <translation>也列出不到一秒就完成的轻量工作:矩阵、颜色、布局</translation>
    </message>
    <message>
        <source>Short jobs (%1)</source>
        <translation>短作业（%1）</translation>
    </message>
</context>
<context>
    <name>nl::ui::LayersModel</name>
    <message>
        <source>Synapses: a convolution or a dense layer</source>
        <translation>突触:卷积层或全连接层</translation>
    </message>
    <message>
        <source>Spiking neurons, behind a norm</source>
        <translation>归一化之后的脉冲神经元</translation>
    </message>
    <message>
        <source>Sum of membranes over a shortcut</source>
        <translation>经捷径的膜电位之和</translation>
    </message>
    <message>
        <source>Sum of spikes over a shortcut</source>
        <translation>经捷径的脉冲之和</translation>
    </message>
    <message>
        <source>Maximum over 2 x 2 neurons</source>
        <translation>2 x 2 个神经元的最大值</translation>
    </message>
    <message>
        <source>Mean over the map</source>
        <translation>整张特征图的平均</translation>
    </message>
    <message>
        <source>Dropout of spikes, in training only</source>
        <translation>脉冲随机失活,仅在训练时</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>In the order in which a picture passes them</source>
        <translation>按图片经过的顺序</translation>
    </message>
    <message>
        <source>Height, width and channels of what the layer hands on</source>
        <translation>该层输出的高、宽和通道数</translation>
    </message>
    <message>
        <source>Weights, biases and those of the norm</source>
        <translation>权重、偏置和归一化的参数</translation>
    </message>
    <message>
        <source>That spike</source>
        <translation>会发放脉冲的</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one picture over all time steps</source>
        <translation>一张图片在全部时间步上的乘加次数</translation>
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
        <translation>视图“%1”</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>尚无文件</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>正在运行的任务的进度</translation>
    </message>
    <message>
        <source>Active model</source>
        <translation>当前模型</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>未打开任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选择 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>显示诊断</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Models and graphs (%1)</source>
        <translation>模型和图 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Stop the job that is shown</source>
        <translation>停止所显示的作业</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
</context>
<context>
    <name>nl::ui::PainterCanvas</name>
    <message>
        <source>OpenGL is not available: simplified 2-D drawing.</source>
        <translation>OpenGL 不可用：使用简化的二维绘制。</translation>
    </message>
</context>
<context>
    <name>nl::ui::PictureGrid</name>
    <message>
        <source>Pictures of the data set</source>
        <translation>数据集的图片</translation>
    </message>
</context>
<context>
    <name>nl::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Plays the membrane potential of a simulation</source>
        <translation>回放仿真的膜电位</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停 (空格)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>后退一帧 (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>前进一帧 (.)</translation>
    </message>
    <message>
        <source>Time of the playback</source>
        <translation>回放的时刻</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Speed: simulated time in real time</source>
        <translation>速度：仿真时间与实际时间之比</translation>
    </message>
    <message>
        <source>Potential at the low end of the colours</source>
        <translation>颜色下端对应的电位</translation>
    </message>
    <message>
        <source>Potential at the high end of the colours</source>
        <translation>颜色上端对应的电位</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The colours span the potentials of all frames</source>
        <translation>颜色范围涵盖所有帧的电位</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1 of %2 ms</source>
        <translation>%1 / %2 ms</translation>
    </message>
</context>
<context>
    <name>nl::ui::QueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>已移出队列</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>nl::ui::RasterView</name>
    <message>
        <source>No spikes yet</source>
        <translation>还没有脉冲</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>指针处</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>测试图片</translation>
    </message>
    <message>
        <source>Number of the test picture, from 0</source>
        <translation>测试图片编号,从 0 开始</translation>
    </message>
    <message>
        <source>Order of the neurons</source>
        <translation>神经元的顺序</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>by rate</source>
        <translation>按发放率</translation>
    </message>
    <message>
        <source>by first spike</source>
        <translation>按首个脉冲</translation>
    </message>
    <message>
        <source>Equal groups</source>
        <translation>各组等高</translation>
    </message>
    <message>
        <source>All layers or populations are equally high, however many neurons they have</source>
        <translation>无论神经元多少,所有层或群体高度相同</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Shows everything (F)</source>
        <translation>显示全部 (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Spikes as CSV…</source>
        <translation>脉冲存为 CSV…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>读取运行记录</translation>
    </message>
    <message>
        <source>Show picture %1 to %2</source>
        <translation>向 %2 展示图片 %1</translation>
    </message>
    <message>
        <source>Order the neurons</source>
        <translation>排列神经元</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>There are no spikes to save.</source>
        <translation>没有可保存的脉冲。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Save the raster</source>
        <translation>保存栅格图</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>脉冲栅格图</translation>
    </message>
    <message>
        <source>Simulate a model, or train a spiking network: what its neurons fire is shown here.</source>
        <translation>仿真模型或训练脉冲网络后，其神经元的发放会显示在这里。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>The simulation, or the run whose spiking network is shown</source>
        <translation>所显示的仿真，或其脉冲网络被显示的运行</translation>
    </message>
    <message>
        <source>How the neurons of a group stand below each other</source>
        <translation>组内神经元上下排列的顺序</translation>
    </message>
    <message>
        <source>Saves pictures, spikes, curves and the table of cells</source>
        <translation>保存图片、脉冲、曲线和细胞表格</translation>
    </message>
    <message>
        <source>View as PNG picture…</source>
        <translation>视图存为 PNG 图片…</translation>
    </message>
    <message>
        <source>Raster as SVG picture…</source>
        <translation>栅格图存为 SVG 图片…</translation>
    </message>
    <message>
        <source>Curve below as PNG picture…</source>
        <translation>下方曲线存为 PNG 图片…</translation>
    </message>
    <message>
        <source>Curve below as SVG picture…</source>
        <translation>下方曲线存为 SVG 图片…</translation>
    </message>
    <message>
        <source>Curve below as CSV…</source>
        <translation>下方曲线存为 CSV…</translation>
    </message>
    <message>
        <source>Table of cells as CSV…</source>
        <translation>细胞表格存为 CSV…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Begin of the time that is shown</source>
        <translation>所显示时间的起点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>End of the time that is shown</source>
        <translation>所显示时间的终点</translation>
    </message>
    <message>
        <source>There is no curve to save.</source>
        <translation>没有可保存的曲线。</translation>
    </message>
    <message>
        <source>Vector pictures (*.svg)</source>
        <translation>矢量图片 (*.svg)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Save the curve</source>
        <translation>保存曲线</translation>
    </message>
    <message>
        <source>Stopped at %1 ms.</source>
        <translation>停止于 %1 ms。</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2</source>
        <translation>在 %1 ms 提前结束：%2</translation>
    </message>
    <message>
        <source>The spikes of this simulation were not recorded.</source>
        <translation>此仿真的脉冲没有记录。</translation>
    </message>
    <message>
        <source>No cell fires in this simulation.</source>
        <translation>此仿真中没有细胞发放。</translation>
    </message>
    <message>
        <source>Running: %1 of %2 ms</source>
        <translation>运行中：%1 / %2 ms</translation>
    </message>
    <message>
        <source>Running: %1 ms</source>
        <translation>运行中：%1 ms</translation>
    </message>
    <message>
        <source>Gather the spikes</source>
        <translation>收集脉冲</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>运行中：%1</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>spikes a neuron and step</source>
        <translation>每个神经元每步的脉冲</translation>
    </message>
</context>
<context>
    <name>nl::ui::ReadoutBoxes</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Attention layer, or the mean, maximum or rollout over all</source>
        <translation>注意力层，或所有层的平均值、最大值或逐层展开</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Attention head, or the mean or maximum of all</source>
        <translation>注意力头，或所有头的平均值或最大值</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Forward: each neuron looks at its inputs. Backward: at its outputs.</source>
        <translation>正向：每个神经元关注其输入。反向：关注其输出。</translation>
    </message>
    <message>
        <source>Gain over uniform</source>
        <translation>相对均匀的增益</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>正向</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows.</source>
        <translation>分数乘以所在行的条目数：1 = 无偏好。只有此值可在各行之间比较。</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>逐层展开</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>第 %1 头</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsModel</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>version %1, seed %2</source>
        <translation>版本 %1，种子 %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>%1 ± %2 (n = %3)</source>
        <translation>%1 ± %2 (n = %3)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>尚无运行记录</translation>
    </message>
    <message>
        <source>Each training is kept as a run, with its settings, curves and results.</source>
        <translation>每次训练都保存为一条运行记录，包括其设置、曲线和结果。</translation>
    </message>
    <message>
        <source>Only settings that differ</source>
        <translation>仅显示不同的设置</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Reads the run folders again</source>
        <translation>重新读取运行文件夹</translation>
    </message>
    <message>
        <source>Show attention</source>
        <translation>显示注意力</translation>
    </message>
    <message>
        <source>What the selected run&apos;s network attends to on the active graph</source>
        <translation>所选运行的网络在当前图上关注的内容</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>所选运行的曲线</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>读取运行记录</translation>
    </message>
    <message>
        <source>Open a model first: attention is always that on a graph.</source>
        <translation>请先打开模型：注意力总是针对某个图而言。</translation>
    </message>
    <message>
        <source>Show raster</source>
        <translation>显示栅格图</translation>
    </message>
    <message>
        <source>What the selected run&apos;s spiking network does with a picture</source>
        <translation>所选运行的脉冲网络如何处理一张图片</translation>
    </message>
    <message>
        <source>Group by all but the seed</source>
        <translation>按种子以外的设置分组</translation>
    </message>
    <message>
        <source>One row for runs that differ by the seed alone: mean ± standard deviation, number</source>
        <translation>仅种子不同的运行合为一行:平均值 ± 标准差、个数</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>What is drawn of the selected runs</source>
        <translation>绘制所选运行的什么内容</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Accuracy against spikes</source>
        <translation>准确率与脉冲数</translation>
    </message>
    <message>
        <source>Spikes a picture</source>
        <translation>每张图片的脉冲</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>准确率,%</translation>
    </message>
    <message>
        <source>− sd</source>
        <translation>− 标准差</translation>
    </message>
    <message>
        <source>+ sd</source>
        <translation>+ 标准差</translation>
    </message>
    <message>
        <source>Show graph</source>
        <translation>显示图</translation>
    </message>
    <message>
        <source>The selected run&apos;s spiking network as a computational graph, with the spikes of its test pictures: in the graph view, and for BGAN</source>
        <translation>将选定运行的脉冲网络作为计算图，带上其测试图片的脉冲：用于图视图和 BGAN</translation>
    </message>
    <message>
        <source>The first %1 of %2 selected runs are drawn.</source>
        <translation>已绘制所选 %2 个运行中的前 %1 个。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SampleCard</name>
    <message>
        <source>Open sample %1</source>
        <translation>打开示例 %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>nl::ui::ScatterChart</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1(横轴:%2)</translation>
    </message>
    <message>
        <source>Choose runs that know their accuracy and spikes</source>
        <translation>请选择有准确率和脉冲数的运行</translation>
    </message>
</context>
<context>
    <name>nl::ui::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Colours of the window; changes at once.</source>
        <translation>窗口的配色；立即生效。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
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
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window, where a translation is installed; from the next start on.</source>
        <translation>窗口的语言（须已安装相应翻译）；下次启动时生效。</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>性能</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Threads that jobs may use, 0 = all; results do not depend on it. From the next start on.</source>
        <translation>任务可使用的线程数，0 = 全部；不影响结果。下次启动时生效。</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Where new training runs are written; empty = the standard place.</source>
        <translation>新训练运行的写入位置；留空 = 标准位置。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimQueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>已移出队列</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>of an earlier session</source>
        <translation>来自以前的会话</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>已仿真</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimulateView</name>
    <message>
        <source>Nothing to simulate</source>
        <translation>没有可仿真的内容</translation>
    </message>
    <message>
        <source>Open a NeuroML or LEMS model; its simulations and networks can be run here.</source>
        <translation>打开 NeuroML 或 LEMS 模型；其仿真和网络可在此运行。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>仿真对象</translation>
    </message>
    <message>
        <source>A simulation that the file describes, or a network with the settings below</source>
        <translation>文件所描述的仿真，或采用下面设置的网络</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>设置有何问题</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>将要运行的内容</translation>
    </message>
    <message>
        <source>State of the simulation</source>
        <translation>仿真状态</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>仿真进度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Queue of simulations</source>
        <translation>仿真队列</translation>
    </message>
    <message>
        <source>Choose a row to see its state, to stop it or to take its settings</source>
        <translation>选择一行以查看状态、停止或采用其设置</translation>
    </message>
    <message>
        <source>Simulates in the background, after those that wait</source>
        <translation>在后台仿真，排在等待的任务之后</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Holds the simulation; nothing is lost</source>
        <translation>暂停仿真；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the simulation and keeps what it has so far</source>
        <translation>结束仿真并保留已有的结果</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>曲线记录</translation>
    </message>
    <message>
        <source>Shows the curves</source>
        <translation>显示曲线</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>脉冲栅格图</translation>
    </message>
    <message>
        <source>Shows the spikes</source>
        <translation>显示脉冲</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>采用其设置</translation>
    </message>
    <message>
        <source>Takes the settings of the chosen simulation, to run it again</source>
        <translation>采用所选仿真的设置，以便再次运行</translation>
    </message>
    <message>
        <source>This build has no simulator.</source>
        <translation>此版本没有仿真器。</translation>
    </message>
    <message>
        <source>The file does not say how long: give a duration.</source>
        <translation>文件没有说明时长：请给出时长。</translation>
    </message>
    <message>
        <source>The file does not say how far a step goes: give one.</source>
        <translation>文件没有给出步长：请给出一个。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>大约还剩 %1</translation>
    </message>
    <message>
        <source>Simulated in an earlier session. Take its settings to run it again.</source>
        <translation>在以前的会话中仿真过。采用其设置即可再次运行。</translation>
    </message>
    <message>
        <source>Not run yet. Traces and spikes appear while the model is simulated.</source>
        <translation>尚未运行。仿真模型时会出现曲线和脉冲。</translation>
    </message>
    <message>
        <source>, %1 ms simulated</source>
        <translation>，已仿真 %1 ms</translation>
    </message>
    <message>
        <source>Its model is closed.</source>
        <translation>其模型已关闭。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>仿真</translation>
    </message>
</context>
<context>
    <name>nl::ui::Simulations</name>
    <message>
        <source>Simulate %1</source>
        <translation>仿真 %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnLive</name>
    <message>
        <source>%1: accuracy %2, top 5 %3, loss %4, %5 spikes a picture, %6 µJ a picture</source>
        <translation>%1:准确率 %2,前五 %3,损失 %4,每张图片 %5 个脉冲、%6 µJ</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Numbers of the training</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>准确率,%</translation>
    </message>
    <message>
        <source>Firing rate: spikes a neuron and step</source>
        <translation>发放率:每个神经元每步的脉冲</translation>
    </message>
    <message>
        <source>Mean factor of gradient scaling</source>
        <translation>梯度缩放的平均系数</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮次，共 %2 轮次</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步,共 %2 步</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 张图片/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 spikes a picture</source>
        <translation>每张图片 %1 个脉冲</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>梯度范数 %1</translation>
    </message>
    <message>
        <source>%1: %2 neurons, %3 spikes a picture</source>
        <translation>%1:%2 个神经元,每张图片 %3 个脉冲</translation>
    </message>
    <message>
        <source>%1: mean factor %2 at the last step, before it is normalised</source>
        <translation>%1:最后一步的平均系数 %2(归一化之前)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Best: %1 after epoch %2</source>
        <translation>最佳:第 %2 个周期后的 %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 pictures/s, at most %3 of memory</source>
        <translation>%1 个参数,每秒 %2 张图片,内存最多 %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>%1: %2 spikes a neuron and step</source>
        <translation>%1：每个神经元每步 %2 个脉冲</translation>
    </message>
    <message>
        <source>Since the training began:</source>
        <translation>自训练开始以来：</translation>
    </message>
    <message>
        <source>⚠ Hardly any spikes in %1 (least %2 a neuron and step)</source>
        <translation>⚠ %1 几乎没有脉冲（最少每个神经元每步 %2 个）</translation>
    </message>
    <message>
        <source>Factors of gradient scaling, % of contributions</source>
        <translation>梯度缩放因子，占贡献的百分比</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnPicturePanel</name>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>What the network takes the picture for</source>
        <translation>网络对图片的判断</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>Layer of the membranes</source>
        <translation>膜电位所属的层</translation>
    </message>
    <message>
        <source>Whose membranes are shown, before each reset</source>
        <translation>显示哪一层的膜电位(每次复位之前)</translation>
    </message>
    <message>
        <source>Membranes</source>
        <translation>膜电位</translation>
    </message>
    <message numerus="yes">
        <source>It is: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Taken for: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n spike(s)</source>
        <translation>
            <numerusform>实际:&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;判为:&lt;b&gt;%2&lt;/b&gt;(%3 %)&lt;br&gt;%4&lt;br&gt;%n 个脉冲</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ 错误</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Class probability, %</source>
        <translation>类别概率，%</translation>
    </message>
    <message>
        <source>Membrane of neuron</source>
        <translation>神经元的膜电位</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnSettings</name>
    <message>
        <source>Settings of the training</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Sets pictures, network and training together</source>
        <translation>一并设置图片、网络和训练</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>设置有何问题</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>The folder that holds the .bin files of the data set</source>
        <translation>存放数据集 .bin 文件的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Chooses the folder of the pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>关于图片</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>网络的各层</translation>
    </message>
    <message>
        <source>%1 parameters, %2 neurons, %3 multiply-accumulates a picture</source>
        <translation>%1 个参数,%2 个神经元,每张图片 %3 次乘加</translation>
    </message>
    <message>
        <source>About %1 of memory while it learns</source>
        <translation>学习时约需 %1 内存</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Read the pictures of %1</source>
        <translation>读取 %1 的图片</translation>
    </message>
    <message>
        <source>%1 training and %2 test pictures, %3 classes, %4 × %5 pixels</source>
        <translation>训练图片 %1 张,测试图片 %2 张,%3 类,%4 × %5 像素</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>实际：%1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnTrainings</name>
    <message>
        <source>Train %1 on %2 (%3)</source>
        <translation>在 %2 上训练 %1(%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped after %n epoch(s).</source>
        <translation>
            <numerusform>%1 在 %n 个周期后停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 已结束。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnView</name>
    <message>
        <source>State of the training</source>
        <translation>训练状态</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Trains with these settings in the background, after those that wait</source>
        <translation>用这些设置在后台训练,排在等待者之后</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Holds the training; nothing is lost</source>
        <translation>暂停训练;不会丢失任何内容</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keeps everything up to the last step; a stopped training can be resumed</source>
        <translation>保留到最后一步为止的一切;停止的训练可以继续</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>Stops, and keeps the network of the best epoch</source>
        <translation>停止,并保留最佳周期的网络</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>脉冲栅格图</translation>
    </message>
    <message>
        <source>Shows what the run&apos;s network does with a picture</source>
        <translation>显示该运行的网络如何处理一张图片</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>训练队列</translation>
    </message>
    <message>
        <source>Choose a row to see its curves, or to stop it</source>
        <translation>选择一行以查看其曲线或将其停止</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not started yet. Curves, spikes and firing rates appear here while the network learns.</source>
        <translation>尚未开始。网络学习时,曲线、脉冲和发放率会显示在这里。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;:%2</translation>
    </message>
    <message>
        <source>; everything up to the last step is kept</source>
        <translation>;到最后一步为止的内容都已保留</translation>
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
        <translation>源文本</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>No file is shown</source>
        <translation>未显示文件</translation>
    </message>
    <message>
        <source>Double-click a diagnostic, or follow a line of the Inspector.</source>
        <translation>双击一条诊断，或点击检查器中的行链接。</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>%1 (a part: the file is large)</source>
        <translation>%1（部分内容：文件较大）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源文件</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikePanel</name>
    <message>
        <source>What stands below the raster</source>
        <translation>栅格图下方显示的内容</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>发放率</translation>
    </message>
    <message>
        <source>Spikes a second and cell of each population over time</source>
        <translation>各群体每秒每个细胞的脉冲随时间的变化</translation>
    </message>
    <message>
        <source>PSTH</source>
        <translation>PSTH</translation>
    </message>
    <message>
        <source>Rate around a repeated stimulus, or around the spikes of a cell</source>
        <translation>重复刺激前后，或某个细胞的脉冲前后的发放率</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Histogram of the interspike intervals</source>
        <translation>脉冲间隔的直方图</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>细胞</translation>
    </message>
    <message>
        <source>Rate, latency and regularity of every cell as a table</source>
        <translation>以表格列出每个细胞的发放率、潜伏期和规律性</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Bin of the rate</source>
        <translation>发放率的分箱</translation>
    </message>
    <message>
        <source>Width of a bin of the rate</source>
        <translation>发放率分箱的宽度</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the rate</source>
        <translation>平滑发放率所用高斯函数的标准差</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Around what the rate is shown</source>
        <translation>围绕什么显示发放率</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Spikes of the chosen cell</source>
        <translation>所选细胞的脉冲</translation>
    </message>
    <message>
        <source>First trigger</source>
        <translation>首次触发</translation>
    </message>
    <message>
        <source>Time of the first trigger</source>
        <translation>首次触发的时刻</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Period of the triggers</source>
        <translation>触发的周期</translation>
    </message>
    <message>
        <source>Time from one trigger to the next</source>
        <translation>从一次触发到下一次触发的时间</translation>
    </message>
    <message>
        <source>once</source>
        <translation>仅一次</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Before the trigger</source>
        <translation>触发之前</translation>
    </message>
    <message>
        <source>How much is shown before a trigger</source>
        <translation>触发之前显示多长时间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After the trigger</source>
        <translation>触发之后</translation>
    </message>
    <message>
        <source>How much is shown after a trigger</source>
        <translation>触发之后显示多长时间</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Bin of the PSTH</source>
        <translation>PSTH 的分箱</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>分箱的宽度</translation>
    </message>
    <message>
        <source>Scale of the intervals</source>
        <translation>间隔的刻度</translation>
    </message>
    <message>
        <source>Bins that are equal, or equal on a logarithmic scale</source>
        <translation>等宽分箱，或在对数刻度上等宽的分箱</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>刻度</translation>
    </message>
    <message>
        <source>Bin of the intervals</source>
        <translation>间隔的分箱</translation>
    </message>
    <message>
        <source>Width of a bin on a linear scale</source>
        <translation>线性刻度上分箱的宽度</translation>
    </message>
    <message>
        <source>Cells and what they fire</source>
        <translation>细胞及其发放</translation>
    </message>
    <message>
        <source>There are no spikes yet.</source>
        <translation>还没有脉冲。</translation>
    </message>
    <message>
        <source>Count the spikes</source>
        <translation>统计脉冲</translation>
    </message>
    <message>
        <source>Choose a cell: click on its row in the raster or in the table of cells.</source>
        <translation>请选择一个细胞：在栅格图或细胞表格中单击其所在行。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikeRaster</name>
    <message>
        <source>Raster of spikes</source>
        <translation>脉冲栅格图</translation>
    </message>
    <message>
        <source>%1 spikes of %2 sources in %3 groups</source>
        <translation>%3 个组、%2 个来源的 %1 个脉冲</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>神经元 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n 个神经元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n 个脉冲</numerusform>
        </translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>时间,%1</translation>
    </message>
    <message>
        <source>Density: up to %1 neurons and %2 spikes on a pixel; the stronger the colour, the more spikes.</source>
        <translation>密度：每个像素最多 %1 个神经元、%2 个脉冲；颜色越深，脉冲越多。</translation>
    </message>
</context>
<context>
    <name>nl::ui::StartView</name>
    <message>
        <source>Bundled samples and recent files</source>
        <translation>内置示例和最近的文件</translation>
    </message>
    <message>
        <source>Neuroloom</source>
        <translation>Neuroloom</translation>
    </message>
    <message>
        <source>Open a NeuroML model, turn it in 3-D, build its computational graph, train a graph attention network on it and see what it attends to.</source>
        <translation>打开 NeuroML 模型，在三维中旋转查看，构建其计算图，在图上训练图注意力网络，并查看它关注的内容。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>The bundled samples were not found beside the program.</source>
        <translation>未在程序旁找到内置示例。</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>您的文件</translation>
    </message>
    <message>
        <source>Or drop files anywhere on the window: NeuroML, LEMS, SWC, HDF5 networks, graphs.</source>
        <translation>也可将文件拖放到窗口任意位置：NeuroML、LEMS、SWC、HDF5 网络、图。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>您打开的文件会列在这里。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>nl::ui::StepChart</name>
    <message>
        <source>Curve of the groups</source>
        <translation>各组的曲线</translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1，横轴为 %2：%3</translation>
    </message>
</context>
<context>
    <name>nl::ui::TopEntriesModel</name>
    <message>
        <source>(own entry)</source>
        <translation>（自身条目）</translation>
    </message>
    <message>
        <source>Who looks</source>
        <translation>关注者</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>At whom</source>
        <translation>被关注者</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀值</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracePlot</name>
    <message>
        <source>Traces over time</source>
        <translation>随时间变化的曲线</translation>
    </message>
    <message>
        <source>%1: %2 curves, %3 samples</source>
        <translation>%1：%2 条曲线，%3 个采样点</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracesView</name>
    <message>
        <source>No traces yet</source>
        <translation>还没有曲线记录</translation>
    </message>
    <message>
        <source>Traces are what a simulation records. Open a model and run it.</source>
        <translation>曲线是仿真所记录的内容。请打开模型并运行。</translation>
    </message>
    <message>
        <source>About this simulation</source>
        <translation>关于此仿真</translation>
    </message>
    <message>
        <source>Times and values</source>
        <translation>时间与数值</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>The simulation whose traces are shown</source>
        <translation>显示其曲线的仿真</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>A display of the file, or everything that was recorded</source>
        <translation>文件中的一个显示，或全部记录</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>堆叠</translation>
    </message>
    <message>
        <source>Gives each curve an axis of its own</source>
        <translation>每条曲线各用一个坐标轴</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Holds the picture while the simulation goes on</source>
        <translation>仿真继续时保持画面不动</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Shows the samples as numbers, to read and to copy</source>
        <translation>以数字显示采样点，便于阅读和复制</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Shows everything (F, or a double click)</source>
        <translation>显示全部（F 或双击）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saves the samples or the picture</source>
        <translation>保存采样点或图片</translation>
    </message>
    <message>
        <source>Samples as CSV...</source>
        <translation>采样点存为 CSV...</translation>
    </message>
    <message>
        <source>Picture as PNG...</source>
        <translation>图片存为 PNG...</translation>
    </message>
    <message>
        <source>Drawing as SVG...</source>
        <translation>图形存为 SVG...</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>A click shows or hides a curve</source>
        <translation>单击可显示或隐藏曲线</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>采样点</translation>
    </message>
    <message>
        <source>Choosing a row moves cursor A there; Ctrl+C copies</source>
        <translation>选择一行会把光标 A 移到该处；Ctrl+C 复制</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <translation>%1（正在运行）</translation>
    </message>
    <message>
        <source>Prepare the traces of %1</source>
        <translation>准备 %1 的曲线</translation>
    </message>
    <message>
        <source>Stopped at %1 ms; this is what was simulated until then.</source>
        <translation>停止于 %1 ms；这是到那时为止的仿真结果。</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2.</source>
        <translation>在 %1 ms 提前结束：%2。</translation>
    </message>
    <message>
        <source>This simulation recorded no traces. Name quantities under &quot;Record also&quot; of Simulate, for example pop[0]/v, and run it again.</source>
        <translation>此仿真没有记录曲线。请在“仿真”的“Record also”中指定量，例如 pop[0]/v，然后重新运行。</translation>
    </message>
    <message>
        <source>A click sets cursor A, Ctrl and a click cursor B</source>
        <translation>单击放置光标 A，Ctrl 加单击放置光标 B</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>曲线记录</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>There are no traces to save.</source>
        <translation>没有可保存的曲线。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>The samples can be saved when it has ended.</source>
        <translation>结束后才能保存采样点。</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the traces</source>
        <translation>保存曲线</translation>
    </message>
    <message>
        <source>That is too much to copy: export it as a CSV file.</source>
        <translation>内容太多，无法复制：请导出为 CSV 文件。</translation>
    </message>
</context>
<context>
    <name>nl::ui::TrainingView</name>
    <message>
        <source>Nothing to train on</source>
        <translation>没有可训练的数据</translation>
    </message>
    <message>
        <source>BGAN learns from a computational graph. Open a model and build its graph.</source>
        <translation>BGAN 从计算图中学习。请打开模型并构建其图。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>细致</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Sets epochs, width, heads, layers and learning rate together</source>
        <translation>同时设置轮次、宽度、头数、层数和学习率</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Trains on the active graph in the background</source>
        <translation>在后台对当前图进行训练</translation>
    </message>
    <message>
        <source>Keeps everything up to the last epoch; a stopped training can be resumed</source>
        <translation>保留到最后一个轮次为止的全部内容；已停止的训练可以继续</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>训练状态</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No graph is active.</source>
        <translation>没有当前图。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nodes: %2&lt;br&gt;Edges: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;节点：%2&lt;br&gt;边：%3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not started yet. Loss and attention appear here while the network learns.</source>
        <translation>尚未开始。网络学习时，损失和注意力会显示在这里。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: waiting for its turn</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：排队等待中</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: running%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：运行中%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: paused</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：已暂停</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: failed. %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：失败。%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped before it began</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：开始前已停止</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped; everything up to the last epoch is kept</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：已停止；保留到最后一个轮次为止的全部内容</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: done</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：已完成</translation>
    </message>
    <message>
        <source>%1 parameters; %2 per epoch; peak memory %3 MiB</source>
        <translation>%1 个参数；每轮次 %2；峰值内存 %3 MiB</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>验证 R²</translation>
    </message>
    <message>
        <source>validation AUROC</source>
        <translation>验证 AUROC</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮次，共 %2 轮次</translation>
    </message>
    <message>
        <source>%1 per epoch</source>
        <translation>每轮次 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>梯度范数 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>nl::ui::Viewer3dView</name>
    <message>
        <source>3-D view</source>
        <translation>三维视图</translation>
    </message>
    <message>
        <source>Morphologies and networks in three dimensions</source>
        <translation>三维形态和网络</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>尚无可显示的内容</translation>
    </message>
    <message>
        <source>Open a model to see its cells and networks in 3-D.</source>
        <translation>打开模型，以三维方式查看其细胞和网络。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>按群体</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>按权重</translation>
    </message>
    <message>
        <source>By attention</source>
        <translation>按注意力</translation>
    </message>
    <message>
        <source>Threshold for connections</source>
        <translation>连接阈值</translation>
    </message>
    <message>
        <source>Hides connections weaker than this part of the strongest</source>
        <translation>隐藏强度低于最强连接此比例的连接</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit everything into the view (F)</source>
        <translation>使全部内容适合视图 (F)</translation>
    </message>
    <message>
        <source>Fit everything into the view</source>
        <translation>使全部内容适合视图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Standard views, projection and what is drawn over the picture</source>
        <translation>标准视角、投影方式和图像上叠加的内容</translation>
    </message>
    <message>
        <source>Front (x, y)</source>
        <translation>前视 (x, y)</translation>
    </message>
    <message>
        <source>Side (z, y)</source>
        <translation>侧视 (z, y)</translation>
    </message>
    <message>
        <source>Top (x, z)</source>
        <translation>俯视 (x, z)</translation>
    </message>
    <message>
        <source>Orthographic</source>
        <translation>正交投影</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>OpenGL could not start: %1</source>
        <translation>无法启动 OpenGL：%1</translation>
    </message>
    <message>
        <source>3-D picture</source>
        <translation>三维图像</translation>
    </message>
    <message>
        <source>Graph on the 3-D picture</source>
        <translation>三维图像上的图</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>细胞 %1</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>所有细胞</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Feature: %1</source>
        <translation>特征：%1</translation>
    </message>
    <message>
        <source>Colours of the 3-D picture</source>
        <translation>三维图像的颜色</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>三维</translation>
    </message>
    <message>
        <source>The picture was stopped. Choose what to show to draw it.</source>
        <translation>绘图已停止。请选择要显示的内容来绘制。</translation>
    </message>
    <message>
        <source>Playback on the 3-D picture</source>
        <translation>三维图像上的回放</translation>
    </message>
    <message>
        <source>Membrane potential</source>
        <translation>膜电位</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Simulate with an interval between frames to see the voltage.</source>
        <translation>要查看电位，请指定帧间隔进行仿真。</translation>
    </message>
    <message>
        <source>at %1 ms</source>
        <translation>%1 ms 时</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电位</translation>
    </message>
</context>
</TS>
