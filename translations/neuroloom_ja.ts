<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Actions</name>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>グラフを構築</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>開く(&amp;O)...</translation>
    </message>
    <message>
        <source>Open NeuroML, LEMS, SWC, HDF5 or graph files.</source>
        <translation>NeuroML、LEMS、SWC、HDF5、グラフのファイルを開きます。</translation>
    </message>
    <message>
        <source>Open &amp;folder...</source>
        <translation>フォルダーを開く(&amp;F)...</translation>
    </message>
    <message>
        <source>Open the models of a folder, or a run folder.</source>
        <translation>フォルダー内のモデル、または実行記録のフォルダーを開きます。</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>Read the active file again from disk.</source>
        <translation>アクティブなファイルをディスクから読み直します。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close the active model with its graphs and attention maps.</source>
        <translation>アクティブなモデルを、そのグラフやアテンションマップとともに閉じます。</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>画像をエクスポート(&amp;E)...</translation>
    </message>
    <message>
        <source>Save the view in front as a PNG file.</source>
        <translation>最前面のビューを PNG ファイルに保存します。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Stop all jobs and close the window.</source>
        <translation>すべてのジョブを停止してウィンドウを閉じます。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>直前の変更を取り消します。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>Do the change again that was taken back.</source>
        <translation>取り消した変更をもう一度行います。</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>選択を解除(&amp;C)</translation>
    </message>
    <message>
        <source>Select nothing, in all views.</source>
        <translation>すべてのビューで選択を解除します。</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>レイアウトをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Put the views of this layout back where they belong.</source>
        <translation>このレイアウトのビューを本来の位置に戻します。</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>デスクトップに合わせる(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Change the colours of the window.</source>
        <translation>ウィンドウの配色を変更します。</translation>
    </message>
    <message>
        <source>Bring the view &quot;%1&quot; to the front.</source>
        <translation>ビュー「%1」を最前面に表示します。</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>次のビュー(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next view.</source>
        <translation>キーボードフォーカスを次のビューに移します。</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>前のビュー(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous view.</source>
        <translation>キーボードフォーカスを前のビューに移します。</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>Give the window the whole screen, or take it back.</source>
        <translation>ウィンドウを全画面にするか、元に戻します。</translation>
    </message>
    <message>
        <source>&amp;Build graph</source>
        <translation>グラフを構築(&amp;B)</translation>
    </message>
    <message>
        <source>Build the computational graph of the active model, section by section.</source>
        <translation>アクティブなモデルの計算グラフをセクション単位で構築します。</translation>
    </message>
    <message>
        <source>By &amp;regions</source>
        <translation>領域単位(&amp;R)</translation>
    </message>
    <message>
        <source>Build the graph with one soma, dendrite and axon a neuron.</source>
        <translation>ニューロンごとに細胞体、樹状突起、軸索を 1 つずつ置いてグラフを構築します。</translation>
    </message>
    <message>
        <source>By &amp;sections</source>
        <translation>セクション単位(&amp;S)</translation>
    </message>
    <message>
        <source>Build the graph with a part for each unbranched section.</source>
        <translation>分岐のないセクションごとに 1 つの部位を置いてグラフを構築します。</translation>
    </message>
    <message>
        <source>By s&amp;egments</source>
        <translation>セグメント単位(&amp;E)</translation>
    </message>
    <message>
        <source>Build the graph with a part for each segment of the file.</source>
        <translation>ファイルのセグメントごとに 1 つの部位を置いてグラフを構築します。</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>ソースを表示(&amp;S)</translation>
    </message>
    <message>
        <source>Show the file of the active model.</source>
        <translation>アクティブなモデルのファイルを表示します。</translation>
    </message>
    <message>
        <source>&amp;Train BGAN</source>
        <translation>BGAN を学習(&amp;T)</translation>
    </message>
    <message>
        <source>Train a BGAN on the active graph with the settings of the Training view; its attention is shown at the end.</source>
        <translation>学習ビューの設定に従い、アクティブなグラフで BGAN を学習します。終了時にアテンションを表示します。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the running training; nothing is lost.</source>
        <translation>実行中の学習を一時停止します。何も失われません。</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>Go on with the training that is held.</source>
        <translation>一時停止した学習を続けます。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>End the training and keep what it has learnt so far.</source>
        <translation>学習を終了し、それまでに学習した内容を残します。</translation>
    </message>
    <message>
        <source>Training s&amp;ettings</source>
        <translation>学習の設定(&amp;E)</translation>
    </message>
    <message>
        <source>Show the settings of the next training.</source>
        <translation>次の学習の設定を表示します。</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>コマンドを検索(&amp;F)...</translation>
    </message>
    <message>
        <source>Search actions, views and parts of the model by name.</source>
        <translation>操作、ビュー、モデルの要素を名前で検索します。</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>ユーザーガイド(&amp;U)</translation>
    </message>
    <message>
        <source>Open the user guide in the browser.</source>
        <translation>ユーザーガイドをブラウザーで開きます。</translation>
    </message>
    <message>
        <source>&amp;About Neuroloom</source>
        <translation>Neuroloom について(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and the libraries in use.</source>
        <translation>バージョン、ライセンス、使用しているライブラリを表示します。</translation>
    </message>
    <message>
        <source>About Neuroloom</source>
        <translation>Neuroloom について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;A workbench for biophysical neural networks: NeuroML models, their computational graph, and what a biophysical graph attention network attends to in it.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;生物物理学的ニューラルネットワークのためのワークベンチ: NeuroML モデルとその計算グラフ、そして生物物理学的グラフアテンションネットワークがその中で注目するものを扱います。&lt;/p&gt;&lt;p&gt;GNU General Public License バージョン 3 以降に基づく自由ソフトウェアです。Qt %2 で構築されています。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train S&amp;NN</source>
        <translation>S&amp;NN を学習</translation>
    </message>
    <message>
        <source>Train a spiking network on pictures with the settings of the SNN view, after the trainings that wait.</source>
        <translation>SNN ビューの設定で、待機中の学習の後に、スパイキングネットワークを画像で学習します。</translation>
    </message>
    <message>
        <source>S&amp;NN settings</source>
        <translation>S&amp;NN の設定</translation>
    </message>
    <message>
        <source>Show the settings of the next training of a spiking network.</source>
        <translation>スパイキングネットワークの次の学習の設定を表示します。</translation>
    </message>
    <message>
        <source>&amp;Graph of a spiking network</source>
        <translation>スパイキングネットワークのグラフ(&amp;G)</translation>
    </message>
    <message>
        <source>Build the computational graph of the spiking network selected in Runs, or trained last, with the spikes of its test pictures.</source>
        <translation>「実行」で選択した、または最後に学習したスパイキングネットワークの計算グラフを、テスト画像のスパイクとともに作成します。</translation>
    </message>
    <message>
        <source>Choose the run of one spiking network first.</source>
        <translation>まずスパイキングネットワークの実行を 1 つ選択してください。</translation>
    </message>
    <message>
        <source>Simulate the active model with the settings of the Simulate view, after those that wait.</source>
        <translation>「シミュレーション」ビューの設定で、待機中のものの後にアクティブなモデルをシミュレートします。</translation>
    </message>
    <message>
        <source>End the running simulation and keep what it has so far.</source>
        <translation>実行中のシミュレーションを終え、それまでの結果を残します。</translation>
    </message>
    <message>
        <source>Show what the next simulation runs, and how.</source>
        <translation>次のシミュレーションが何をどのように実行するかを表示します。</translation>
    </message>
    <message>
        <source>&amp;Traces</source>
        <translation>トレース(&amp;T)</translation>
    </message>
    <message>
        <source>Show what a simulation has recorded, over time.</source>
        <translation>シミュレーションが記録したものを時間に沿って表示します。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>設定(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>関連項目</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>細胞型</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>細胞</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Graph node</source>
        <translation>グラフノード</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>ノード: %1</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属先</translation>
    </message>
    <message>
        <source>%1, SI unit %2</source>
        <translation>%1、SI 単位 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Neurons in</source>
        <translation>入力ニューロン</translation>
    </message>
    <message>
        <source>Neurons out</source>
        <translation>出力ニューロン</translation>
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
        <translation>仮想</translation>
    </message>
    <message>
        <source>made so that every neuron has all parts</source>
        <translation>全ニューロンに全部位をそろえるために作成</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特徴量</translation>
    </message>
    <message>
        <source>Graph edge</source>
        <translation>グラフエッジ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>逆方向</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>順方向</translation>
    </message>
    <message>
        <source>Attends to (%1; sums to 1)</source>
        <translation>注目先 (%1、合計 1)</translation>
    </message>
    <message>
        <source>Is attended to by (%1)</source>
        <translation>注目元 (%1)</translation>
    </message>
    <message>
        <source>Attention (mean of layers and heads)</source>
        <translation>アテンション (層とヘッドの平均)</translation>
    </message>
    <message>
        <source>%1, %2 looks at %3</source>
        <translation>%1、%2 が %3 に注目</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
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
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>細胞</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>細胞型</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Morphology</source>
        <translation>形態</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>%L1 (soma %L2, dendrite %L3, axon %L4)</source>
        <translation>%L1 (細胞体 %L2、樹状突起 %L3、軸索 %L4)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>全長</translation>
    </message>
    <message>
        <source>Membrane area</source>
        <translation>膜面積</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>解釈</translation>
    </message>
    <message>
        <source>Biophysics</source>
        <translation>生物物理</translation>
    </message>
    <message>
        <source>Capacitance (%1)</source>
        <translation>膜容量 (%1)</translation>
    </message>
    <message>
        <source>Resistivity (%1)</source>
        <translation>抵抗率 (%1)</translation>
    </message>
    <message>
        <source>Initial potential</source>
        <translation>初期電位</translation>
    </message>
    <message>
        <source>Spike threshold</source>
        <translation>スパイクしきい値</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>ファイル内の ID</translation>
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
        <translation>長さ</translation>
    </message>
    <message>
        <source>Diameter, proximal</source>
        <translation>直径 (近位)</translation>
    </message>
    <message>
        <source>Diameter, distal</source>
        <translation>直径 (遠位)</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投射</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>シナプス</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Along the pre segment</source>
        <translation>シナプス前セグメント上の位置</translation>
    </message>
    <message>
        <source>Along the post segment</source>
        <translation>シナプス後セグメント上の位置</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>入力先</translation>
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
        <translation>モデル</translation>
    </message>
    <message>
        <source>Arrange the window for looking at a model: tree, 3-D, properties.</source>
        <translation>モデルの観察に合わせてウィンドウを配置します: ツリー、3D、プロパティ。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Arrange the window for attention: graph and 3-D beside the heatmap.</source>
        <translation>アテンションに合わせてウィンドウを配置します: グラフと 3D をヒートマップの横に。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Arrange the window for training: settings, live curves and runs.</source>
        <translation>学習に合わせてウィンドウを配置します: 設定、リアルタイムの曲線、実行記録。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>Arrange the window for simulating: settings, traces and raster side by side.</source>
        <translation>シミュレーション向けに配置します: 設定、トレース、ラスターを並べます。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>ビュー(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>レイアウト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Build graph &amp;with</source>
        <translation>グラフの構築単位(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>学習(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>シミュレーション(&amp;S)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>cannot write the file %1</source>
        <translation>ファイル %1 に書き込めません</translation>
    </message>
</context>
<context>
    <name>SimTargets</name>
    <message>
        <source>As the file says</source>
        <translation>ファイルのとおり</translation>
    </message>
    <message>
        <source>%1 (simulation)</source>
        <translation>%1（シミュレーション）</translation>
    </message>
    <message>
        <source>%1 (network)</source>
        <translation>%1（ネットワーク）</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; を実行します。</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;, a simulation of %2.</source>
        <translation>%2 のシミュレーション &lt;b&gt;%1&lt;/b&gt; を実行します。</translation>
    </message>
    <message>
        <source>%1 ms in steps of %2 ms: %L3 steps; method %4, seed %5.</source>
        <translation>%1 ms を %2 ms 刻みで: %L3 ステップ。方法 %4、シード %5。</translation>
    </message>
    <message>
        <source>The file records no quantities; name some below to see traces.</source>
        <translation>ファイルは何も記録しません。トレースを見るには下で量を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>Records %n trace(s): %1.</source>
        <translation>
            <numerusform>%n 本のトレースを記録します: %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpikeCurves</name>
    <message numerus="yes">
        <source>time after the trigger, ms (%n trigger(s))</source>
        <translation>
            <numerusform>トリガーからの時間 (ms、トリガー %n 個)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate of a cell, Hz</source>
        <translation>細胞あたりの発火率 (Hz)</translation>
    </message>
    <message>
        <source>No trigger lies in the time that was simulated.</source>
        <translation>シミュレートした時間内にトリガーがありません。</translation>
    </message>
    <message>
        <source>interspike interval, ms</source>
        <translation>スパイク間隔 (ms)</translation>
    </message>
    <message>
        <source>Part of the intervals, %</source>
        <translation>間隔の割合 (%)</translation>
    </message>
    <message>
        <source>No cell fires twice: there are no intervals.</source>
        <translation>2 回発火した細胞がないため、間隔はありません。</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>時間 (ms)</translation>
    </message>
    <message>
        <source>There are no cells.</source>
        <translation>細胞がありません。</translation>
    </message>
</context>
<context>
    <name>TracePlots</name>
    <message>
        <source>All recorded</source>
        <translation>記録したものすべて</translation>
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
        <translation>不明</translation>
    </message>
    <message>
        <source>soma</source>
        <translation>細胞体</translation>
    </message>
    <message>
        <source>dendrite</source>
        <translation>樹状突起</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>軸索</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>no population</source>
        <translation>集団なし</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>細胞型</translation>
    </message>
    <message>
        <source>unknown for what is shown</source>
        <translation>表示対象では不明</translation>
    </message>
    <message>
        <source>Build the graph to colour by its features.</source>
        <translation>特徴量で色分けするには、グラフを構築してください。</translation>
    </message>
    <message>
        <source>The graph has no such feature.</source>
        <translation>グラフにその特徴量はありません。</translation>
    </message>
    <message>
        <source>Train BGAN to colour by attention.</source>
        <translation>アテンションで色分けするには、BGAN を学習してください。</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>受けるアテンション</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Connections: colour of the sending population</source>
        <translation>接続: 送信側の集団の色</translation>
    </message>
    <message>
        <source>Attention of connections</source>
        <translation>接続のアテンション</translation>
    </message>
    <message>
        <source>Connection weight</source>
        <translation>接続の重み</translation>
    </message>
    <message>
        <source>Train BGAN to see attention on connections</source>
        <translation>接続のアテンションを見るには BGAN を学習</translation>
    </message>
    <message>
        <source>Connection weight without its sign</source>
        <translation>符号なしの結合重み</translation>
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
        <translation>ほか %1 件</translation>
    </message>
</context>
<context>
    <name>Viewer3dVoltage</name>
    <message>
        <source>Of the cell %1[%2].</source>
        <translation>細胞 %1[%2] の値。</translation>
    </message>
    <message>
        <source>One value a cell: all its parts take its colour.</source>
        <translation>細胞ごとに 1 つの値: すべての部位がその色になります。</translation>
    </message>
    <message>
        <source>Grey: not recorded (%1 of %2 parts).</source>
        <translation>灰色: 記録なし (%2 部位中 %1)。</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionControls</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Attention scores, or the connections themselves</source>
        <translation>アテンションスコア、または接続そのもの</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>What a row stands for</source>
        <translation>1 行が表すもの</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>ニューロン</translation>
    </message>
    <message>
        <source>populations</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>A small heatmap for each layer and head</source>
        <translation>層とヘッドごとの小さなヒートマップ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>The largest entries as a table</source>
        <translation>最大の要素を示す表</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>詳細…</translation>
    </message>
    <message>
        <source>Order, range, colours, gain over uniform</source>
        <translation>順序、範囲、配色、一様比ゲイン</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>すべてを表示 (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Save the picture or the values</source>
        <translation>画像または値を保存</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG 画像…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>値を CSV で…</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>表を CSV としてコピー</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>行と列の順序</translation>
    </message>
    <message>
        <source>by population</source>
        <translation>集団順</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>by degree</source>
        <translation>次数順</translation>
    </message>
    <message>
        <source>by total received</source>
        <translation>受ける合計の順</translation>
    </message>
    <message>
        <source>as in the graph</source>
        <translation>グラフの順</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Values at the ends of the colours</source>
        <translation>配色の両端の値</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0～1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手入力</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>最大値</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>接続: %1</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>すべての値</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionView</name>
    <message>
        <source>No matrix yet</source>
        <translation>行列はまだありません</translation>
    </message>
    <message>
        <source>Build the graph of a model to see its connections as a matrix, and train BGAN on it to see what it attends to.</source>
        <translation>モデルのグラフを構築すると、接続を行列で見られます。そのグラフで BGAN を学習すると、何に注目するかを見られます。</translation>
    </message>
    <message>
        <source>Largest entries</source>
        <translation>最大の要素</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>ポインター位置の値</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>Score × number of entries over %1; 1 = no preference.</source>
        <translation>スコア × 要素数 (%1 にわたる); 1 = 選好なし。</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1.</source>
        <translation>スコアは %1 にわたって合計 1 になります。</translation>
    </message>
    <message>
        <source>Hatched: rows with one entry always score 1 and say nothing.</source>
        <translation>斜線: 要素が 1 つの行は常にスコア 1 となり、意味を持ちません。</translation>
    </message>
    <message>
        <source>Rows connect to columns.</source>
        <translation>行から列へ接続します。</translation>
    </message>
    <message>
        <source>Rows receive from columns.</source>
        <translation>行は列から受け取ります。</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>アテンションヘッド</translation>
    </message>
    <message>
        <source>%1 × %1, %2 entries</source>
        <translation>%1 × %1、要素数 %2</translation>
    </message>
    <message>
        <source>%1, own (null) entry</source>
        <translation>%1、自身 (null) の要素</translation>
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
        <translation>: 接続なし</translation>
    </message>
    <message>
        <source>; uniform %1</source>
        <translation>; 一様 %1</translation>
    </message>
    <message>
        <source>; gain %1</source>
        <translation>; ゲイン %1</translation>
    </message>
    <message>
        <source>; the only entry of its row</source>
        <translation>; この行で唯一の要素</translation>
    </message>
    <message>
        <source>There is no matrix to save.</source>
        <translation>保存する行列がありません。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message numerus="yes">
        <source>The %n largest entries are in the clipboard.</source>
        <translation>
            <numerusform>最大の要素 %n 件をクリップボードにコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切りの値 (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>行列を保存</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
</context>
<context>
    <name>nl::ui::CellTableModel</name>
    <message>
        <source>Population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>細胞</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>スパイク</translation>
    </message>
    <message>
        <source>Rate, Hz</source>
        <translation>発火率 (Hz)</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>潜時 (ms)</translation>
    </message>
    <message>
        <source>ISI CV</source>
        <translation>ISI の CV</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>順応</translation>
    </message>
    <message>
        <source>Burst index</source>
        <translation>バースト指数</translation>
    </message>
    <message>
        <source>Population or layer</source>
        <translation>集団または層</translation>
    </message>
    <message>
        <source>Index in the population</source>
        <translation>集団内の番号</translation>
    </message>
    <message>
        <source>Number of spikes</source>
        <translation>スパイクの数</translation>
    </message>
    <message>
        <source>Spikes divided by the time that was simulated</source>
        <translation>スパイク数をシミュレートした時間で割った値</translation>
    </message>
    <message>
        <source>Time of the first spike</source>
        <translation>最初のスパイクの時刻</translation>
    </message>
    <message>
        <source>Standard deviation of the interspike intervals divided by their mean; from 3 spikes</source>
        <translation>スパイク間隔の標準偏差を平均で割った値。3 スパイク以上</translation>
    </message>
    <message>
        <source>Mean of (next - this) / (next + this) of successive intervals: above 0 it slows down; from 3 spikes</source>
        <translation>連続する間隔の (次 - 現在) / (次 + 現在) の平均: 0 より大きければ発火が遅くなっていく。3 スパイク以上</translation>
    </message>
    <message>
        <source>Part of the intervals that are shorter than half their mean; from 3 spikes</source>
        <translation>平均の半分より短い間隔の割合。3 スパイク以上</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourLegend</name>
    <message>
        <source>Colour legend</source>
        <translation>色の凡例</translation>
    </message>
    <message>
        <source>%1 from %2 to %3. %4</source>
        <translation>%1: %2～%3。%4</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourMapBox</name>
    <message>
        <source>Colour map</source>
        <translation>カラーマップ</translation>
    </message>
    <message>
        <source>Colours of the values. All maps are ordered by lightness and can be read with any colour vision.</source>
        <translation>値の配色。どのカラーマップも明度順に並び、色覚を問わず読み取れます。</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandBox</name>
    <message>
        <source>The same in a terminal</source>
        <translation>ターミナルでの同じ操作</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Type a command, a population, a cell type, a recent file...</source>
        <translation>コマンド、集団、細胞型、最近のファイルを入力...</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 の%1</translation>
    </message>
    <message>
        <source>population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>cell type</source>
        <translation>細胞型</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>投射</translation>
    </message>
    <message>
        <source>component</source>
        <translation>コンポーネント</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurveLegend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurvesModel</name>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsModel</name>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Message and what to do</source>
        <translation>メッセージと対処法</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>検出: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>期待: %1</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>理由: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsView</name>
    <message>
        <source>Details of the selected diagnostic</source>
        <translation>選択した診断の詳細</translation>
    </message>
    <message>
        <source>Select a row to read all of it; double-click to see its line.</source>
        <translation>行を選択すると全文を読めます。ダブルクリックすると該当行を表示します。</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>報告はありません</translation>
    </message>
    <message>
        <source>What a file gets wrong is listed here, with its line and what to do.</source>
        <translation>ファイルの誤りが、その行と対処法とともにここに表示されます。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>What was found in the files; Return shows the line</source>
        <translation>ファイルで見つかった問題。Return で該当行を表示</translation>
    </message>
    <message>
        <source>Show notes</source>
        <translation>注記を表示</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>警告を表示</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>エラーを表示</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>テキストで絞り込み</translation>
    </message>
    <message>
        <source>Filter of the diagnostics</source>
        <translation>診断の絞り込み</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Copy the rows that are shown as text</source>
        <translation>表示中の行をテキストとしてコピー</translation>
    </message>
</context>
<context>
    <name>nl::ui::Document</name>
    <message>
        <source>Run %1 is in the list of runs. Open its model to see its attention.</source>
        <translation>実行記録 %1 は一覧にあります。アテンションを見るには、そのモデルを開いてください。</translation>
    </message>
    <message>
        <source>%1 holds no file that can be opened.</source>
        <translation>%1 に開けるファイルはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n file(s); choose those to open.</source>
        <translation>
            <numerusform>%1 に %n 個のファイルがあります。開くものを選んでください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>%1 を開く処理をキャンセルしました。</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 を開きました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open, with %n remark(s): see Diagnostics.</source>
        <translation>
            <numerusform>%1 を開きました。指摘が %n 件あります: 診断をご覧ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing could be read</source>
        <translation>何も読み取れませんでした</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 を開けませんでした: %2</translation>
    </message>
    <message>
        <source>Build graph of %1 (%2)</source>
        <translation>%1 のグラフを構築 (%2)</translation>
    </message>
    <message>
        <source>%1, graph by %2</source>
        <translation>%1、%2 単位のグラフ</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>Train %1 on %2</source>
        <translation>%2 で %1 を学習</translation>
    </message>
    <message numerus="yes">
        <source>Training has ended after %n epoch(s).</source>
        <translation>
            <numerusform>学習は %n エポックで終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention of %1</source>
        <translation>%1 のアテンション</translation>
    </message>
    <message>
        <source>Graph of the spiking network %1</source>
        <translation>スパイキングネットワーク %1 のグラフ</translation>
    </message>
    <message>
        <source>%1, graph</source>
        <translation>%1、グラフ</translation>
    </message>
    <message>
        <source>%1, graph of %2 of %3 neurons</source>
        <translation>%1、%3 個中 %2 個のニューロンのグラフ</translation>
    </message>
    <message>
        <source>The graph of %1 is built.</source>
        <translation>%1 のグラフができました。</translation>
    </message>
    <message>
        <source>The graph of %1 shows a part: %2 of %3 neurons.</source>
        <translation>%1 のグラフは一部を表示します: %3 個中 %2 個のニューロン。</translation>
    </message>
    <message>
        <source>The graph of this training is closed. Open its model again and start a new training.</source>
        <translation>この学習のグラフは閉じられています。モデルを開き直して新しい学習を始めてください。</translation>
    </message>
    <message>
        <source>%1 is trained; its attention was stopped. Runs can show it.</source>
        <translation>%1 の学習は完了しましたが、アテンションの計算は中止されました。「実行」から表示できます。</translation>
    </message>
    <message>
        <source>%1 is trained, but its attention could not be computed: %2</source>
        <translation>%1 の学習は完了しましたが、アテンションを計算できませんでした: %2</translation>
    </message>
    <message>
        <source>Simulation of %1</source>
        <translation>%1 のシミュレーション</translation>
    </message>
    <message>
        <source>The simulation of %1 has ended.</source>
        <translation>%1 のシミュレーションが終わりました。</translation>
    </message>
    <message>
        <source>The simulation of %1 was stopped; what it has so far is kept.</source>
        <translation>%1 のシミュレーションを停止しました。それまでの結果は残ります。</translation>
    </message>
    <message>
        <source>The simulation of %1 ended early: %2</source>
        <translation>%1 のシミュレーションは途中で終わりました: %2</translation>
    </message>
</context>
<context>
    <name>nl::ui::EntropyStrip</name>
    <message>
        <source>Attention entropy</source>
        <translation>アテンションエントロピー</translation>
    </message>
    <message>
        <source>Relative entropy of attention per layer, head and direction: 1 = uniform, 0 = one entry</source>
        <translation>層、ヘッド、方向ごとのアテンションの相対エントロピー: 1 = 一様、0 = 1 要素のみ</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message>
        <source>forward, heads 1 to %1</source>
        <translation>順方向、ヘッド 1～%1</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>逆方向</translation>
    </message>
    <message>
        <source>1 = uniform, 0 = one entry; crossed out: no preference learned</source>
        <translation>1 = 一様、0 = 1 要素のみ; ×印: 選好は学習されず</translation>
    </message>
    <message>
        <source>layer %1, head %2, %3: entropy %4</source>
        <translation>層 %1、ヘッド %2、%3: エントロピー %4</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>順方向</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerModel</name>
    <message>
        <source>Run %1</source>
        <translation>実行記録 %1</translation>
    </message>
    <message>
        <source>%L1 nodes, %L2 edges</source>
        <translation>ノード %L1、エッジ %L2</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads</source>
        <translation>層 %1、ヘッド %2</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>細胞型</translation>
    </message>
    <message>
        <source>Ion channels</source>
        <translation>イオンチャネル</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>シナプス</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Other components</source>
        <translation>その他のコンポーネント</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>投射</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>%L1 connections, %2 → %3</source>
        <translation>接続 %L1、%2 → %3</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>セグメント %1</translation>
    </message>
    <message>
        <source>%1 ms, %L2 traces, %L3 spikes</source>
        <translation>%1 ms、トレース %L2、スパイク %L3</translation>
    </message>
    <message>
        <source> (ended early)</source>
        <translation>（途中で終了）</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerView</name>
    <message>
        <source>Filter by name</source>
        <translation>名前で絞り込み</translation>
    </message>
    <message>
        <source>Filter of the tree</source>
        <translation>ツリーの絞り込み</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>開いているモデル</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>Open a model, or drop files here.</source>
        <translation>モデルを開くか、ファイルをここにドロップしてください。</translation>
    </message>
    <message>
        <source>There are more: type a longer name.</source>
        <translation>ほかにもあります: 名前をさらに入力してください。</translation>
    </message>
    <message>
        <source>No name matches.</source>
        <translation>一致する名前はありません。</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>グラフを構築</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>ソースを表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>エクスプローラー</translation>
    </message>
    <message>
        <source>Models with their networks, populations, cells, graphs, attention maps and simulations</source>
        <translation>モデルとそのネットワーク、集団、細胞、グラフ、アテンションマップ、シミュレーション</translation>
    </message>
</context>
<context>
    <name>nl::ui::FieldForm</name>
    <message>
        <source>More settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>
%1 to %2</source>
        <translation>
%1～%2</translation>
    </message>
    <message>
        <source>
Default: %1. On the command line: --%2</source>
        <translation>
既定値: %1。コマンドライン: --%2</translation>
    </message>
    <message>
        <source> (expected %1)</source>
        <translation> (期待: %1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::GlCanvas</name>
    <message>
        <source>Simplified while moving.</source>
        <translation>移動中は簡略表示。</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphCanvas</name>
    <message>
        <source>Graph drawing</source>
        <translation>グラフの描画</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, F shows everything, Escape selects nothing.</source>
        <translation>矢印キーで移動、プラスとマイナスで拡大縮小、F で全体を表示、Escape で選択を解除します。</translation>
    </message>
    <message>
        <source>%1 of %2 edges drawn: the strongest and a sample</source>
        <translation>エッジ %2 本中 %1 本を描画: 最も強いものと標本</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphControls</name>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>How the nodes are placed</source>
        <translation>ノードの配置方法</translation>
    </message>
    <message>
        <source>Force-directed</source>
        <translation>力学モデル</translation>
    </message>
    <message>
        <source>Layered by flow</source>
        <translation>流れに沿った階層</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>円形</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>解剖学的</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>What the colours of the nodes show</source>
        <translation>ノードの色が示すもの</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>What the colours and widths of the edges show</source>
        <translation>エッジの色と太さが示すもの</translation>
    </message>
    <message>
        <source>Neurons only</source>
        <translation>ニューロンのみ</translation>
    </message>
    <message>
        <source>One node a neuron, with the sum of its connections to each other neuron</source>
        <translation>ニューロンごとに 1 ノード。ほかの各ニューロンへの接続は合計</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Show or hide the parts of the selected neurons (or double-click one)</source>
        <translation>選択したニューロンの部位を表示または非表示 (ダブルクリックでも可)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>すべてを表示 (F)</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>フィルター…</translation>
    </message>
    <message>
        <source>Threshold, strongest edges, attention heads, colour map</source>
        <translation>しきい値、最も強いエッジ、アテンションヘッド、カラーマップ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG 画像…</translation>
    </message>
    <message>
        <source>SVG drawing…</source>
        <translation>SVG 図…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Leaves out the edges below this value; colours and widths stay</source>
        <translation>この値を下回るエッジを省く。色と太さは変わらない</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Only the strongest edges into each node</source>
        <translation>各ノードに入る最も強いエッジのみ</translation>
    </message>
    <message>
        <source>Strongest inputs</source>
        <translation>最も強い入力</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Part-of edges</source>
        <translation>部分関係のエッジ</translation>
    </message>
    <message>
        <source>Also the edges from each part to its neuron</source>
        <translation>各部位からそのニューロンへのエッジも表示</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>単色</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphView</name>
    <message>
        <source>Progress of the layout</source>
        <translation>レイアウトの進捗</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keeps what is placed so far</source>
        <translation>それまでの配置を残す</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>グラフはまだありません</translation>
    </message>
    <message>
        <source>Build the computational graph of the open model to see its neurons, parts and synapses.</source>
        <translation>開いているモデルの計算グラフを構築すると、ニューロン、部位、シナプスを見られます。</translation>
    </message>
    <message>
        <source>Colour the edges</source>
        <translation>エッジを色分け</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>グラフを配置</translation>
    </message>
    <message>
        <source>grey: unknown</source>
        <translation>灰色: 不明</translation>
    </message>
    <message>
        <source>Attention, gain over uniform</source>
        <translation>アテンション、一様比ゲイン</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>score × number of entries of the row; 1 = no preference</source>
        <translation>スコア × 行の要素数; 1 = 選好なし</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message numerus="yes">
        <source>At most %n neuron(s) can be expanded at once.</source>
        <translation>
            <numerusform>一度に展開できるニューロンは %n 個までです。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no graph to draw.</source>
        <translation>描画するグラフがありません。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 図 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>The layout was stopped before anything was placed; choose one anew.</source>
        <translation>何も配置されないうちにレイアウトが中止されました。もう一度選択してください。</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1, its own (null) entry included.</source>
        <translation>スコアの合計は %1 について 1 です（自身の空エントリを含む）。</translation>
    </message>
    <message>
        <source>known for connections between neurons, not for the edges between their parts</source>
        <translation>ニューロン間の結合については既知、その部分間の辺については不明</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeadMultiples</name>
    <message>
        <source>Attention heads</source>
        <translation>アテンションヘッド</translation>
    </message>
    <message>
        <source>A small picture for each layer (down) and head (across); arrow keys choose.</source>
        <translation>層 (縦) とヘッド (横) ごとの小さな画像。矢印キーで選択します。</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>層 %1、ヘッド %2</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>L%1 H%2</translation>
    </message>
    <message>
        <source>no choice</source>
        <translation>選択肢なし</translation>
    </message>
    <message>
        <source>entropy %1</source>
        <translation>エントロピー %1</translation>
    </message>
    <message>
        <source>uniform (%1)</source>
        <translation>一様 (%1)</translation>
    </message>
    <message>
        <source>collapsed (%1)</source>
        <translation>崩壊 (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeatCanvas</name>
    <message>
        <source>Matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Return selects, plus and minus zoom, F shows everything. The table shows the same values.</source>
        <translation>矢印キーでセル間を移動、Return で選択、プラスとマイナスで拡大縮小、F で全体を表示します。表にも同じ値が示されます。</translation>
    </message>
</context>
<context>
    <name>nl::ui::InspectorView</name>
    <message>
        <source>Selected item</source>
        <translation>選択した項目</translation>
    </message>
    <message>
        <source>Properties of the selection</source>
        <translation>選択項目のプロパティ</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>Select a cell, a part, a synapse or an edge in any view.</source>
        <translation>いずれかのビューで細胞、部位、シナプス、エッジを選択してください。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsView</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Hold the selected job</source>
        <translation>選択したジョブを一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Go on with the selected job</source>
        <translation>選択したジョブを続行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop the selected job; what it has reached is kept where that makes sense</source>
        <translation>選択したジョブを停止。意味のある途中結果は残す</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Take the jobs that have ended off the list</source>
        <translation>終了したジョブを一覧から除く</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>The log of the selected job</source>
        <translation>選択したジョブのログ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>ジョブはまだありません</translation>
    </message>
    <message>
        <source>Opening, graph building and training run here, beside you.</source>
        <translation>ファイルを開く処理、グラフの構築、学習は、作業と並行してここで実行されます。</translation>
    </message>
    <message>
        <source>Short jobs</source>
        <translation>短いジョブ</translation>
    </message>
    <message>
        <source>Also list light work that ended in less than a second: matrices, colours, layouts</source>
        <translation>1 秒未満で終わった軽い処理(行列、色、レイアウト)も表示します</translation>
    </message>
    <message>
        <source>Short jobs (%1)</source>
        <translation>短いジョブ (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::LayersModel</name>
    <message>
        <source>Synapses: a convolution or a dense layer</source>
        <translation>シナプス: 畳み込みまたは全結合層</translation>
    </message>
    <message>
        <source>Spiking neurons, behind a norm</source>
        <translation>正規化の後のスパイキングニューロン</translation>
    </message>
    <message>
        <source>Sum of membranes over a shortcut</source>
        <translation>ショートカット越しの膜電位の和</translation>
    </message>
    <message>
        <source>Sum of spikes over a shortcut</source>
        <translation>ショートカット越しのスパイクの和</translation>
    </message>
    <message>
        <source>Maximum over 2 x 2 neurons</source>
        <translation>2 x 2 ニューロンの最大値</translation>
    </message>
    <message>
        <source>Mean over the map</source>
        <translation>マップ全体の平均</translation>
    </message>
    <message>
        <source>Dropout of spikes, in training only</source>
        <translation>スパイクのドロップアウト(学習時のみ)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>ニューロン</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>In the order in which a picture passes them</source>
        <translation>画像が通る順</translation>
    </message>
    <message>
        <source>Height, width and channels of what the layer hands on</source>
        <translation>層の出力の高さ、幅、チャネル</translation>
    </message>
    <message>
        <source>Weights, biases and those of the norm</source>
        <translation>重み、バイアス、正規化のパラメーター</translation>
    </message>
    <message>
        <source>That spike</source>
        <translation>スパイクを出すもの</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one picture over all time steps</source>
        <translation>全時間ステップでの 1 画像あたりの積和演算</translation>
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
        <translation>ビュー「%1」</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>ファイルはまだありません</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>実行中のジョブの進捗</translation>
    </message>
    <message>
        <source>Active model</source>
        <translation>アクティブなモデル</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n 件を選択</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>エラー %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>診断を表示</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Models and graphs (%1)</source>
        <translation>モデルとグラフ (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Stop the job that is shown</source>
        <translation>表示中のジョブを中止します</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>中止: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::PainterCanvas</name>
    <message>
        <source>OpenGL is not available: simplified 2-D drawing.</source>
        <translation>OpenGL は利用できません: 簡略化した 2D 描画を使用します。</translation>
    </message>
</context>
<context>
    <name>nl::ui::PictureGrid</name>
    <message>
        <source>Pictures of the data set</source>
        <translation>データセットの画像</translation>
    </message>
</context>
<context>
    <name>nl::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Plays the membrane potential of a simulation</source>
        <translation>シミュレーションの膜電位を再生します</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>再生または一時停止 (スペース)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>1 フレーム戻る (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>1 フレーム進む (.)</translation>
    </message>
    <message>
        <source>Time of the playback</source>
        <translation>再生の時刻</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Speed: simulated time in real time</source>
        <translation>速度: 実時間あたりのシミュレーション時間</translation>
    </message>
    <message>
        <source>Potential at the low end of the colours</source>
        <translation>配色の下端の電位</translation>
    </message>
    <message>
        <source>Potential at the high end of the colours</source>
        <translation>配色の上端の電位</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>The colours span the potentials of all frames</source>
        <translation>配色の範囲を全フレームの電位に合わせます</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
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
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>待ち行列から外した</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行記録</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
</context>
<context>
    <name>nl::ui::RasterView</name>
    <message>
        <source>No spikes yet</source>
        <translation>まだスパイクがありません</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>ポインターの位置</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>テスト画像</translation>
    </message>
    <message>
        <source>Number of the test picture, from 0</source>
        <translation>テスト画像の番号(0 から)</translation>
    </message>
    <message>
        <source>Order of the neurons</source>
        <translation>ニューロンの順序</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>番号順</translation>
    </message>
    <message>
        <source>by rate</source>
        <translation>発火率順</translation>
    </message>
    <message>
        <source>by first spike</source>
        <translation>最初のスパイク順</translation>
    </message>
    <message>
        <source>Equal groups</source>
        <translation>グループを同じ高さに</translation>
    </message>
    <message>
        <source>All layers or populations are equally high, however many neurons they have</source>
        <translation>ニューロンの数によらず、すべての層や集団を同じ高さにします</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Shows everything (F)</source>
        <translation>全体を表示します (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Spikes as CSV…</source>
        <translation>スパイクを CSV で…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>実行記録を読み込み</translation>
    </message>
    <message>
        <source>Show picture %1 to %2</source>
        <translation>画像 %1 を %2 に見せる</translation>
    </message>
    <message>
        <source>Order the neurons</source>
        <translation>ニューロンを並べる</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>There are no spikes to save.</source>
        <translation>保存するスパイクがありません。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>Save the raster</source>
        <translation>ラスターを保存</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>ラスター</translation>
    </message>
    <message>
        <source>Simulate a model, or train a spiking network: what its neurons fire is shown here.</source>
        <translation>モデルをシミュレートするか、スパイキングネットワークを学習すると、ニューロンの発火がここに表示されます。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示するもの</translation>
    </message>
    <message>
        <source>The simulation, or the run whose spiking network is shown</source>
        <translation>表示するシミュレーション、またはスパイキングネットワークの実行記録</translation>
    </message>
    <message>
        <source>How the neurons of a group stand below each other</source>
        <translation>グループ内のニューロンを上下に並べる順序</translation>
    </message>
    <message>
        <source>Saves pictures, spikes, curves and the table of cells</source>
        <translation>画像、スパイク、曲線、細胞の表を保存します</translation>
    </message>
    <message>
        <source>View as PNG picture…</source>
        <translation>ビューを PNG 画像で…</translation>
    </message>
    <message>
        <source>Raster as SVG picture…</source>
        <translation>ラスターを SVG 画像で…</translation>
    </message>
    <message>
        <source>Curve below as PNG picture…</source>
        <translation>下の曲線を PNG 画像で…</translation>
    </message>
    <message>
        <source>Curve below as SVG picture…</source>
        <translation>下の曲線を SVG 画像で…</translation>
    </message>
    <message>
        <source>Curve below as CSV…</source>
        <translation>下の曲線を CSV で…</translation>
    </message>
    <message>
        <source>Table of cells as CSV…</source>
        <translation>細胞の表を CSV で…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Begin of the time that is shown</source>
        <translation>表示する時間の始まり</translation>
    </message>
    <message>
        <source>to</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End of the time that is shown</source>
        <translation>表示する時間の終わり</translation>
    </message>
    <message>
        <source>There is no curve to save.</source>
        <translation>保存する曲線がありません。</translation>
    </message>
    <message>
        <source>Vector pictures (*.svg)</source>
        <translation>ベクター画像 (*.svg)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>表を保存</translation>
    </message>
    <message>
        <source>Save the curve</source>
        <translation>曲線を保存</translation>
    </message>
    <message>
        <source>Stopped at %1 ms.</source>
        <translation>%1 ms で停止しました。</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2</source>
        <translation>%1 ms で途中終了: %2</translation>
    </message>
    <message>
        <source>The spikes of this simulation were not recorded.</source>
        <translation>このシミュレーションのスパイクは記録されていません。</translation>
    </message>
    <message>
        <source>No cell fires in this simulation.</source>
        <translation>このシミュレーションで発火する細胞はありません。</translation>
    </message>
    <message>
        <source>Running: %1 of %2 ms</source>
        <translation>実行中: %1 / %2 ms</translation>
    </message>
    <message>
        <source>Running: %1 ms</source>
        <translation>実行中: %1 ms</translation>
    </message>
    <message>
        <source>Gather the spikes</source>
        <translation>スパイクを集める</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>実行中: %1</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>時間ステップ</translation>
    </message>
    <message>
        <source>spikes a neuron and step</source>
        <translation>ニューロン・ステップあたりのスパイク</translation>
    </message>
</context>
<context>
    <name>nl::ui::ReadoutBoxes</name>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Attention layer, or the mean, maximum or rollout over all</source>
        <translation>アテンション層、または全層の平均、最大、ロールアウト</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>Attention head, or the mean or maximum of all</source>
        <translation>アテンションヘッド、または全ヘッドの平均、最大</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Forward: each neuron looks at its inputs. Backward: at its outputs.</source>
        <translation>順方向: 各ニューロンはその入力に注目します。逆方向: その出力に注目します。</translation>
    </message>
    <message>
        <source>Gain over uniform</source>
        <translation>一様比ゲイン</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>順方向</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>逆方向</translation>
    </message>
    <message>
        <source>Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows.</source>
        <translation>スコアにその行の要素数を掛けた値: 1 = 選好なし。行どうしで比較できるのはこの値だけです。</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>ロールアウト</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ヘッド %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsModel</name>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>version %1, seed %2</source>
        <translation>バージョン %1、シード %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行記録</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
    </message>
    <message>
        <source>%1 ± %2 (n = %3)</source>
        <translation>%1 ± %2 (n = %3)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>破損</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>実行記録はまだありません</translation>
    </message>
    <message>
        <source>Each training is kept as a run, with its settings, curves and results.</source>
        <translation>学習ごとに、設定、曲線、結果が実行記録として残ります。</translation>
    </message>
    <message>
        <source>Only settings that differ</source>
        <translation>異なる設定のみ</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Reads the run folders again</source>
        <translation>実行記録のフォルダーを読み直す</translation>
    </message>
    <message>
        <source>Show attention</source>
        <translation>アテンションを表示</translation>
    </message>
    <message>
        <source>What the selected run&apos;s network attends to on the active graph</source>
        <translation>選択した実行記録のネットワークがアクティブなグラフで注目するもの</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行記録</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>対数軸</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>選択した実行記録の曲線</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>実行記録を読み込み</translation>
    </message>
    <message>
        <source>Open a model first: attention is always that on a graph.</source>
        <translation>先にモデルを開いてください: アテンションは常に特定のグラフ上のものです。</translation>
    </message>
    <message>
        <source>Show raster</source>
        <translation>ラスターを表示</translation>
    </message>
    <message>
        <source>What the selected run&apos;s spiking network does with a picture</source>
        <translation>選んだ実行のスパイキングネットワークが画像をどう処理するか</translation>
    </message>
    <message>
        <source>Group by all but the seed</source>
        <translation>シード以外でグループ化</translation>
    </message>
    <message>
        <source>One row for runs that differ by the seed alone: mean ± standard deviation, number</source>
        <translation>シードだけが異なる実行を 1 行に: 平均 ± 標準偏差、件数</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>What is drawn of the selected runs</source>
        <translation>選んだ実行の何を描くか</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Accuracy against spikes</source>
        <translation>正解率とスパイク数</translation>
    </message>
    <message>
        <source>Spikes a picture</source>
        <translation>1 画像あたりのスパイク</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>正解率 (%)</translation>
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
        <translation>グラフを表示</translation>
    </message>
    <message>
        <source>The selected run&apos;s spiking network as a computational graph, with the spikes of its test pictures: in the graph view, and for BGAN</source>
        <translation>選択した実行のスパイキングネットワークを、テスト画像のスパイクを含む計算グラフとして、グラフビューと BGAN で使えるようにします</translation>
    </message>
    <message>
        <source>The first %1 of %2 selected runs are drawn.</source>
        <translation>選択した %2 件の実行のうち最初の %1 件を描画しています。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SampleCard</name>
    <message>
        <source>Open sample %1</source>
        <translation>サンプル %1 を開く</translation>
    </message>
</context>
<context>
    <name>nl::ui::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>nl::ui::ScatterChart</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1(横軸: %2)</translation>
    </message>
    <message>
        <source>Choose runs that know their accuracy and spikes</source>
        <translation>正解率とスパイク数のある実行を選んでください</translation>
    </message>
</context>
<context>
    <name>nl::ui::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Colours of the window; changes at once.</source>
        <translation>ウィンドウの配色。すぐに反映されます。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the window, where a translation is installed; from the next start on.</source>
        <translation>ウィンドウの言語 (翻訳がある場合)。次回の起動から反映されます。</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>パフォーマンス</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>Threads that jobs may use, 0 = all; results do not depend on it. From the next start on.</source>
        <translation>ジョブが使えるスレッド数、0 = すべて。結果には影響しません。次回の起動から反映されます。</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行記録</translation>
    </message>
    <message>
        <source>Where new training runs are written; empty = the standard place.</source>
        <translation>新しい学習の実行記録を書き込む場所。空欄 = 標準の場所。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimQueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>待ち行列から外した</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>途中で終了</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>of an earlier session</source>
        <translation>以前のセッション</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>シミュレート済み</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimulateView</name>
    <message>
        <source>Nothing to simulate</source>
        <translation>シミュレートするものがありません</translation>
    </message>
    <message>
        <source>Open a NeuroML or LEMS model; its simulations and networks can be run here.</source>
        <translation>NeuroML または LEMS のモデルを開くと、そのシミュレーションやネットワークをここで実行できます。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>シミュレートの対象</translation>
    </message>
    <message>
        <source>A simulation that the file describes, or a network with the settings below</source>
        <translation>ファイルに書かれたシミュレーション、または下の設定によるネットワーク</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>設定の問題点</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>実行する内容</translation>
    </message>
    <message>
        <source>State of the simulation</source>
        <translation>シミュレーションの状態</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>シミュレーションの進み具合</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>Queue of simulations</source>
        <translation>シミュレーションの待ち行列</translation>
    </message>
    <message>
        <source>Choose a row to see its state, to stop it or to take its settings</source>
        <translation>行を選ぶと、状態の表示、停止、設定の引き継ぎができます</translation>
    </message>
    <message>
        <source>Simulates in the background, after those that wait</source>
        <translation>待機中のものの後に、バックグラウンドでシミュレートします</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Holds the simulation; nothing is lost</source>
        <translation>シミュレーションを一時停止します。何も失われません</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the simulation and keeps what it has so far</source>
        <translation>シミュレーションを終え、それまでの結果を残します</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Shows the curves</source>
        <translation>曲線を表示します</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>ラスター</translation>
    </message>
    <message>
        <source>Shows the spikes</source>
        <translation>スパイクを表示します</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>この設定を使う</translation>
    </message>
    <message>
        <source>Takes the settings of the chosen simulation, to run it again</source>
        <translation>選んだシミュレーションの設定を引き継ぎ、もう一度実行できるようにします</translation>
    </message>
    <message>
        <source>This build has no simulator.</source>
        <translation>このビルドにはシミュレーターがありません。</translation>
    </message>
    <message>
        <source>The file does not say how long: give a duration.</source>
        <translation>ファイルに長さがありません。時間を指定してください。</translation>
    </message>
    <message>
        <source>The file does not say how far a step goes: give one.</source>
        <translation>ファイルに時間刻みがありません。指定してください。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待ち行列に追加</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>Simulated in an earlier session. Take its settings to run it again.</source>
        <translation>以前のセッションでシミュレートしました。もう一度実行するには設定を引き継いでください。</translation>
    </message>
    <message>
        <source>Not run yet. Traces and spikes appear while the model is simulated.</source>
        <translation>まだ実行していません。モデルのシミュレート中にトレースとスパイクが現れます。</translation>
    </message>
    <message>
        <source>, %1 ms simulated</source>
        <translation>、%1 ms シミュレート済み</translation>
    </message>
    <message>
        <source>Its model is closed.</source>
        <translation>このモデルは閉じられています。</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレーション</translation>
    </message>
</context>
<context>
    <name>nl::ui::Simulations</name>
    <message>
        <source>Simulate %1</source>
        <translation>%1 をシミュレート</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnLive</name>
    <message>
        <source>%1: accuracy %2, top 5 %3, loss %4, %5 spikes a picture, %6 µJ a picture</source>
        <translation>%1: 正解率 %2、上位 5 %3、損失 %4、1 画像あたり %5 スパイク、%6 µJ</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>学習の進捗</translation>
    </message>
    <message>
        <source>Numbers of the training</source>
        <translation>学習の数値</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>正解率 (%)</translation>
    </message>
    <message>
        <source>Firing rate: spikes a neuron and step</source>
        <translation>発火率: ニューロン・ステップあたりのスパイク</translation>
    </message>
    <message>
        <source>Mean factor of gradient scaling</source>
        <translation>勾配スケーリングの平均係数</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>エポック %1 / %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 画像/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>%1 spikes a picture</source>
        <translation>1 画像あたり %1 スパイク</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学習率 %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>勾配ノルム %1</translation>
    </message>
    <message>
        <source>%1: %2 neurons, %3 spikes a picture</source>
        <translation>%1: ニューロン %2、1 画像あたり %3 スパイク</translation>
    </message>
    <message>
        <source>%1: mean factor %2 at the last step, before it is normalised</source>
        <translation>%1: 最後のステップの平均係数 %2(正規化前)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Best: %1 after epoch %2</source>
        <translation>最良: エポック %2 の後の %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 pictures/s, at most %3 of memory</source>
        <translation>パラメーター %1、%2 画像/秒、メモリ最大 %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>%1: %2 spikes a neuron and step</source>
        <translation>%1：ニューロン・ステップあたり %2 スパイク</translation>
    </message>
    <message>
        <source>Since the training began:</source>
        <translation>訓練開始以降：</translation>
    </message>
    <message>
        <source>⚠ Hardly any spikes in %1 (least %2 a neuron and step)</source>
        <translation>⚠ %1 はほとんど発火しません（最小 %2、ニューロン・ステップあたり）</translation>
    </message>
    <message>
        <source>Factors of gradient scaling, % of contributions</source>
        <translation>勾配スケーリングの係数、寄与の割合（%）</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>係数</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnPicturePanel</name>
    <message>
        <source>The picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>What the network takes the picture for</source>
        <translation>ネットワークの判定</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>時間ステップ</translation>
    </message>
    <message>
        <source>Layer of the membranes</source>
        <translation>膜電位の層</translation>
    </message>
    <message>
        <source>Whose membranes are shown, before each reset</source>
        <translation>膜電位を表示する層(リセット前の値)</translation>
    </message>
    <message>
        <source>Membranes</source>
        <translation>膜電位</translation>
    </message>
    <message numerus="yes">
        <source>It is: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Taken for: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n spike(s)</source>
        <translation>
            <numerusform>正解: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;判定: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n スパイク</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 正解</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ 不正解</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Class probability, %</source>
        <translation>クラス確率、%</translation>
    </message>
    <message>
        <source>Membrane of neuron</source>
        <translation>ニューロンの膜電位</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnSettings</name>
    <message>
        <source>Settings of the training</source>
        <translation>学習の設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Sets pictures, network and training together</source>
        <translation>画像、ネットワーク、学習をまとめて設定します</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>独自の設定</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>設定の問題点</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>The folder that holds the .bin files of the data set</source>
        <translation>データセットの .bin ファイルがあるフォルダー</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Chooses the folder of the pictures</source>
        <translation>画像のフォルダーを選びます</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>画像について</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>ネットワーク全体</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>ネットワークの層</translation>
    </message>
    <message>
        <source>%1 parameters, %2 neurons, %3 multiply-accumulates a picture</source>
        <translation>パラメーター %1、ニューロン %2、1 画像あたり積和演算 %3</translation>
    </message>
    <message>
        <source>About %1 of memory while it learns</source>
        <translation>学習中のメモリは約 %1</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>画像を読み込んでいます…</translation>
    </message>
    <message>
        <source>Read the pictures of %1</source>
        <translation>%1 の画像を読み込む</translation>
    </message>
    <message>
        <source>%1 training and %2 test pictures, %3 classes, %4 × %5 pixels</source>
        <translation>学習用 %1 枚、テスト用 %2 枚、%3 クラス、%4 × %5 ピクセル</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>検出: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnTrainings</name>
    <message>
        <source>Train %1 on %2 (%3)</source>
        <translation>%1 を %2 で学習 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped after %n epoch(s).</source>
        <translation>
            <numerusform>%1 は %n エポックで停止しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 が終了しました。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnView</name>
    <message>
        <source>State of the training</source>
        <translation>学習の状態</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>スタート</translation>
    </message>
    <message>
        <source>Trains with these settings in the background, after those that wait</source>
        <translation>この設定で、待機中のものの後にバックグラウンドで学習します</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Holds the training; nothing is lost</source>
        <translation>学習を一時停止します。失われるものはありません</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keeps everything up to the last step; a stopped training can be resumed</source>
        <translation>最後のステップまですべて保存します。停止した学習は再開できます</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>停止して最良を残す</translation>
    </message>
    <message>
        <source>Stops, and keeps the network of the best epoch</source>
        <translation>停止し、最良のエポックのネットワークを残します</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>ラスター</translation>
    </message>
    <message>
        <source>Shows what the run&apos;s network does with a picture</source>
        <translation>この実行のネットワークが画像をどう処理するかを表示します</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>対数軸</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>損失の対数表示</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>学習の待ち行列</translation>
    </message>
    <message>
        <source>Choose a row to see its curves, or to stop it</source>
        <translation>行を選ぶと、曲線を見たり停止したりできます</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待ち行列に追加</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Not started yet. Curves, spikes and firing rates appear here while the network learns.</source>
        <translation>まだ開始していません。学習中、曲線、スパイク、発火率がここに表示されます。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2</translation>
    </message>
    <message>
        <source>; everything up to the last step is kept</source>
        <translation>。最後のステップまですべて保存されています</translation>
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
        <translation>ソーステキスト</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>テキスト内を検索</translation>
    </message>
    <message>
        <source>No file is shown</source>
        <translation>表示中のファイルはありません</translation>
    </message>
    <message>
        <source>Double-click a diagnostic, or follow a line of the Inspector.</source>
        <translation>診断をダブルクリックするか、インスペクターの行をたどってください。</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 を読み込み</translation>
    </message>
    <message>
        <source>%1 (a part: the file is large)</source>
        <translation>%1 (一部: ファイルが大きいため)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikePanel</name>
    <message>
        <source>What stands below the raster</source>
        <translation>ラスターの下に表示するもの</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>発火率</translation>
    </message>
    <message>
        <source>Spikes a second and cell of each population over time</source>
        <translation>各集団の 1 秒・1 細胞あたりのスパイクの時間変化</translation>
    </message>
    <message>
        <source>PSTH</source>
        <translation>PSTH</translation>
    </message>
    <message>
        <source>Rate around a repeated stimulus, or around the spikes of a cell</source>
        <translation>繰り返す刺激、またはある細胞のスパイクの前後の発火率</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Histogram of the interspike intervals</source>
        <translation>スパイク間隔のヒストグラム</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>細胞</translation>
    </message>
    <message>
        <source>Rate, latency and regularity of every cell as a table</source>
        <translation>すべての細胞の発火率、潜時、規則性の表</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Bin of the rate</source>
        <translation>発火率のビン</translation>
    </message>
    <message>
        <source>Width of a bin of the rate</source>
        <translation>発火率のビンの幅</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>ビン</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the rate</source>
        <translation>発火率を平滑化するガウス関数の標準偏差</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>Around what the rate is shown</source>
        <translation>発火率を何の前後で示すか</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Spikes of the chosen cell</source>
        <translation>選んだ細胞のスパイク</translation>
    </message>
    <message>
        <source>First trigger</source>
        <translation>最初のトリガー</translation>
    </message>
    <message>
        <source>Time of the first trigger</source>
        <translation>最初のトリガーの時刻</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Period of the triggers</source>
        <translation>トリガーの周期</translation>
    </message>
    <message>
        <source>Time from one trigger to the next</source>
        <translation>トリガーから次のトリガーまでの時間</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 回のみ</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Before the trigger</source>
        <translation>トリガーの前</translation>
    </message>
    <message>
        <source>How much is shown before a trigger</source>
        <translation>トリガーの前をどれだけ表示するか</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After the trigger</source>
        <translation>トリガーの後</translation>
    </message>
    <message>
        <source>How much is shown after a trigger</source>
        <translation>トリガーの後をどれだけ表示するか</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Bin of the PSTH</source>
        <translation>PSTH のビン</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>ビンの幅</translation>
    </message>
    <message>
        <source>Scale of the intervals</source>
        <translation>間隔の目盛り</translation>
    </message>
    <message>
        <source>Bins that are equal, or equal on a logarithmic scale</source>
        <translation>等幅のビン、または対数目盛りで等幅のビン</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>目盛り</translation>
    </message>
    <message>
        <source>Bin of the intervals</source>
        <translation>間隔のビン</translation>
    </message>
    <message>
        <source>Width of a bin on a linear scale</source>
        <translation>線形目盛りでのビンの幅</translation>
    </message>
    <message>
        <source>Cells and what they fire</source>
        <translation>細胞とその発火</translation>
    </message>
    <message>
        <source>There are no spikes yet.</source>
        <translation>まだスパイクがありません。</translation>
    </message>
    <message>
        <source>Count the spikes</source>
        <translation>スパイクを数える</translation>
    </message>
    <message>
        <source>Choose a cell: click on its row in the raster or in the table of cells.</source>
        <translation>細胞を選んでください: ラスターまたは細胞の表でその行をクリックします。</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikeRaster</name>
    <message>
        <source>Raster of spikes</source>
        <translation>スパイクのラスター</translation>
    </message>
    <message>
        <source>%1 spikes of %2 sources in %3 groups</source>
        <translation>%3 グループ、%2 個の発生源の %1 スパイク</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>ニューロン %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>ニューロン %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>%n スパイク</numerusform>
        </translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>時間 (%1)</translation>
    </message>
    <message>
        <source>Density: up to %1 neurons and %2 spikes on a pixel; the stronger the colour, the more spikes.</source>
        <translation>密度: 1 ピクセルに最大でニューロン %1 個、スパイク %2 個。色が濃いほどスパイクが多くなります。</translation>
    </message>
</context>
<context>
    <name>nl::ui::StartView</name>
    <message>
        <source>Bundled samples and recent files</source>
        <translation>付属サンプルと最近使ったファイル</translation>
    </message>
    <message>
        <source>Neuroloom</source>
        <translation>Neuroloom</translation>
    </message>
    <message>
        <source>Open a NeuroML model, turn it in 3-D, build its computational graph, train a graph attention network on it and see what it attends to.</source>
        <translation>NeuroML モデルを開き、3D で回し、計算グラフを構築し、グラフアテンションネットワークを学習して、何に注目するかを見ましょう。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>The bundled samples were not found beside the program.</source>
        <translation>付属サンプルがプログラムと同じ場所に見つかりませんでした。</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>自分のファイル</translation>
    </message>
    <message>
        <source>Or drop files anywhere on the window: NeuroML, LEMS, SWC, HDF5 networks, graphs.</source>
        <translation>ファイルをウィンドウのどこにでもドロップできます: NeuroML、LEMS、SWC、HDF5 ネットワーク、グラフ。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>開いたファイルがここに表示されます。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>スタート</translation>
    </message>
</context>
<context>
    <name>nl::ui::StepChart</name>
    <message>
        <source>Curve of the groups</source>
        <translation>グループの曲線</translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1、横軸は %2: %3</translation>
    </message>
</context>
<context>
    <name>nl::ui::TopEntriesModel</name>
    <message>
        <source>(own entry)</source>
        <translation>(自身の要素)</translation>
    </message>
    <message>
        <source>Who looks</source>
        <translation>注目元</translation>
    </message>
    <message>
        <source>From</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>At whom</source>
        <translation>注目先</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>一様</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>ゲイン</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracePlot</name>
    <message>
        <source>Traces over time</source>
        <translation>時間に沿ったトレース</translation>
    </message>
    <message>
        <source>%1: %2 curves, %3 samples</source>
        <translation>%1: 曲線 %2、サンプル %3</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracesView</name>
    <message>
        <source>No traces yet</source>
        <translation>トレースはまだありません</translation>
    </message>
    <message>
        <source>Traces are what a simulation records. Open a model and run it.</source>
        <translation>トレースはシミュレーションの記録です。モデルを開いて実行してください。</translation>
    </message>
    <message>
        <source>About this simulation</source>
        <translation>このシミュレーションについて</translation>
    </message>
    <message>
        <source>Times and values</source>
        <translation>時刻と値</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>The simulation whose traces are shown</source>
        <translation>トレースを表示するシミュレーション</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>プロット</translation>
    </message>
    <message>
        <source>A display of the file, or everything that was recorded</source>
        <translation>ファイルの表示、または記録したものすべて</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>積み重ね</translation>
    </message>
    <message>
        <source>Gives each curve an axis of its own</source>
        <translation>曲線ごとに軸を分けます</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Holds the picture while the simulation goes on</source>
        <translation>シミュレーションを続けたまま表示を止めます</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Shows the samples as numbers, to read and to copy</source>
        <translation>サンプルを数値で表示し、読んだりコピーしたりできます</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Shows everything (F, or a double click)</source>
        <translation>すべて表示します（F またはダブルクリック）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Saves the samples or the picture</source>
        <translation>サンプルまたは画像を保存します</translation>
    </message>
    <message>
        <source>Samples as CSV...</source>
        <translation>サンプルを CSV で...</translation>
    </message>
    <message>
        <source>Picture as PNG...</source>
        <translation>画像を PNG で...</translation>
    </message>
    <message>
        <source>Drawing as SVG...</source>
        <translation>図を SVG で...</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>A click shows or hides a curve</source>
        <translation>クリックで曲線の表示と非表示を切り替えます</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Choosing a row moves cursor A there; Ctrl+C copies</source>
        <translation>行を選ぶとカーソル A がそこへ移ります。Ctrl+C でコピー</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <translation>%1（実行中）</translation>
    </message>
    <message>
        <source>Prepare the traces of %1</source>
        <translation>%1 のトレースを準備</translation>
    </message>
    <message>
        <source>Stopped at %1 ms; this is what was simulated until then.</source>
        <translation>%1 ms で停止しました。これはそこまでの結果です。</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2.</source>
        <translation>%1 ms で途中終了: %2。</translation>
    </message>
    <message>
        <source>This simulation recorded no traces. Name quantities under &quot;Record also&quot; of Simulate, for example pop[0]/v, and run it again.</source>
        <translation>このシミュレーションはトレースを記録しませんでした。「シミュレーション」の「Record also」に pop[0]/v などの量を指定し、もう一度実行してください。</translation>
    </message>
    <message>
        <source>A click sets cursor A, Ctrl and a click cursor B</source>
        <translation>クリックでカーソル A、Ctrl とクリックでカーソル B を置きます</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>There are no traces to save.</source>
        <translation>保存するトレースがありません。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>The samples can be saved when it has ended.</source>
        <translation>サンプルは終了後に保存できます。</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 図 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Save the traces</source>
        <translation>トレースを保存</translation>
    </message>
    <message>
        <source>That is too much to copy: export it as a CSV file.</source>
        <translation>コピーするには多すぎます。CSV ファイルとして書き出してください。</translation>
    </message>
</context>
<context>
    <name>nl::ui::TrainingView</name>
    <message>
        <source>Nothing to train on</source>
        <translation>学習の対象がありません</translation>
    </message>
    <message>
        <source>BGAN learns from a computational graph. Open a model and build its graph.</source>
        <translation>BGAN は計算グラフから学習します。モデルを開いてグラフを構築してください。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>入念</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>独自の設定</translation>
    </message>
    <message>
        <source>Sets epochs, width, heads, layers and learning rate together</source>
        <translation>エポック数、幅、ヘッド数、層数、学習率をまとめて設定</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Trains on the active graph in the background</source>
        <translation>アクティブなグラフでバックグラウンドで学習</translation>
    </message>
    <message>
        <source>Keeps everything up to the last epoch; a stopped training can be resumed</source>
        <translation>最後のエポックまでをすべて残す。停止した学習は再開できる</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>対数軸</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>損失の対数表示</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>学習の状態</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>学習の進捗</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>No graph is active.</source>
        <translation>アクティブなグラフがありません。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nodes: %2&lt;br&gt;Edges: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;ノード: %2&lt;br&gt;エッジ: %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Not started yet. Loss and attention appear here while the network learns.</source>
        <translation>まだ開始していません。ネットワークの学習中、損失とアテンションがここに表示されます。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: waiting for its turn</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 順番待ち</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: running%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 実行中%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: paused</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 一時停止中</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: failed. %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 失敗。%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped before it began</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 開始前に停止</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped; everything up to the last epoch is kept</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 停止。最後のエポックまでをすべて保持</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: done</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 完了</translation>
    </message>
    <message>
        <source>%1 parameters; %2 per epoch; peak memory %3 MiB</source>
        <translation>パラメーター数 %1; エポックあたり %2; 最大メモリ %3 MiB</translation>
    </message>
    <message>
        <source>train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>学習損失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>検証損失</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>検証 R²</translation>
    </message>
    <message>
        <source>validation AUROC</source>
        <translation>検証 AUROC</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>検証精度</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>エポック %1 / %2</translation>
    </message>
    <message>
        <source>%1 per epoch</source>
        <translation>エポックあたり %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学習率 %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>勾配ノルム %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
</context>
<context>
    <name>nl::ui::Viewer3dView</name>
    <message>
        <source>3-D view</source>
        <translation>3D ビュー</translation>
    </message>
    <message>
        <source>Morphologies and networks in three dimensions</source>
        <translation>形態とネットワークの三次元表示</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>表示するものはまだありません</translation>
    </message>
    <message>
        <source>Open a model to see its cells and networks in 3-D.</source>
        <translation>モデルを開くと、細胞とネットワークを 3D で見られます。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示するもの</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>色分けの基準</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>集団別</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>重み別</translation>
    </message>
    <message>
        <source>By attention</source>
        <translation>アテンション別</translation>
    </message>
    <message>
        <source>Threshold for connections</source>
        <translation>接続のしきい値</translation>
    </message>
    <message>
        <source>Hides connections weaker than this part of the strongest</source>
        <translation>最も強い接続に対してこの割合より弱い接続を隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Fit everything into the view (F)</source>
        <translation>全体をビューに収める (F)</translation>
    </message>
    <message>
        <source>Fit everything into the view</source>
        <translation>全体をビューに収める</translation>
    </message>
    <message>
        <source>View</source>
        <translation>視点</translation>
    </message>
    <message>
        <source>Standard views, projection and what is drawn over the picture</source>
        <translation>標準の視点、投影法、画像に重ねて描くもの</translation>
    </message>
    <message>
        <source>Front (x, y)</source>
        <translation>正面 (x, y)</translation>
    </message>
    <message>
        <source>Side (z, y)</source>
        <translation>側面 (z, y)</translation>
    </message>
    <message>
        <source>Top (x, z)</source>
        <translation>上面 (x, z)</translation>
    </message>
    <message>
        <source>Orthographic</source>
        <translation>正投影</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>座標軸</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>スケールバー</translation>
    </message>
    <message>
        <source>OpenGL could not start: %1</source>
        <translation>OpenGL を開始できませんでした: %1</translation>
    </message>
    <message>
        <source>3-D picture</source>
        <translation>3D 画像</translation>
    </message>
    <message>
        <source>Graph on the 3-D picture</source>
        <translation>3D 画像上のグラフ</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>細胞 %1</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>すべての細胞</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>集団</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>細胞型</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Feature: %1</source>
        <translation>特徴量: %1</translation>
    </message>
    <message>
        <source>Colours of the 3-D picture</source>
        <translation>3D 画像の配色</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>The picture was stopped. Choose what to show to draw it.</source>
        <translation>描画が中止されました。表示するものを選ぶと描画します。</translation>
    </message>
    <message>
        <source>Playback on the 3-D picture</source>
        <translation>3D 画像での再生</translation>
    </message>
    <message>
        <source>Membrane potential</source>
        <translation>膜電位</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Simulate with an interval between frames to see the voltage.</source>
        <translation>電位を見るには、フレームの間隔を指定してシミュレートしてください。</translation>
    </message>
    <message>
        <source>at %1 ms</source>
        <translation>%1 ms の時点</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>電位</translation>
    </message>
</context>
</TS>
