<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>Actions</name>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>레이아웃</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>그래프 생성</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>열기(&amp;O)...</translation>
    </message>
    <message>
        <source>Open NeuroML, LEMS, SWC, HDF5 or graph files.</source>
        <translation>NeuroML, LEMS, SWC, HDF5 또는 그래프 파일을 엽니다.</translation>
    </message>
    <message>
        <source>Open &amp;folder...</source>
        <translation>폴더 열기(&amp;F)...</translation>
    </message>
    <message>
        <source>Open the models of a folder, or a run folder.</source>
        <translation>폴더의 모델 또는 실행 폴더를 엽니다.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>다시 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>Read the active file again from disk.</source>
        <translation>활성 파일을 디스크에서 다시 읽습니다.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Close the active model with its graphs and attention maps.</source>
        <translation>활성 모델을 그래프 및 어텐션 맵과 함께 닫습니다.</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>그림 내보내기(&amp;E)...</translation>
    </message>
    <message>
        <source>Save the view in front as a PNG file.</source>
        <translation>맨 앞의 뷰를 PNG 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>Stop all jobs and close the window.</source>
        <translation>모든 작업을 중지하고 창을 닫습니다.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>마지막 변경을 취소합니다.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Do the change again that was taken back.</source>
        <translation>취소한 변경을 다시 적용합니다.</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>선택 해제(&amp;C)</translation>
    </message>
    <message>
        <source>Select nothing, in all views.</source>
        <translation>모든 뷰에서 선택을 해제합니다.</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>레이아웃 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Put the views of this layout back where they belong.</source>
        <translation>이 레이아웃의 뷰를 원래 자리로 되돌립니다.</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>데스크톱 설정 따름(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>Change the colours of the window.</source>
        <translation>창의 색상을 바꿉니다.</translation>
    </message>
    <message>
        <source>Bring the view &quot;%1&quot; to the front.</source>
        <translation>&quot;%1&quot; 뷰를 맨 앞으로 가져옵니다.</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>다음 뷰(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next view.</source>
        <translation>키보드 포커스를 다음 뷰로 옮깁니다.</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>이전 뷰(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous view.</source>
        <translation>키보드 포커스를 이전 뷰로 옮깁니다.</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>Give the window the whole screen, or take it back.</source>
        <translation>창을 전체 화면으로 키우거나 되돌립니다.</translation>
    </message>
    <message>
        <source>&amp;Build graph</source>
        <translation>그래프 생성(&amp;B)</translation>
    </message>
    <message>
        <source>Build the computational graph of the active model, section by section.</source>
        <translation>활성 모델의 계산 그래프를 섹션 단위로 생성합니다.</translation>
    </message>
    <message>
        <source>By &amp;regions</source>
        <translation>영역 단위(&amp;R)</translation>
    </message>
    <message>
        <source>Build the graph with one soma, dendrite and axon a neuron.</source>
        <translation>뉴런마다 세포체, 수상돌기, 축삭을 하나씩 두어 그래프를 생성합니다.</translation>
    </message>
    <message>
        <source>By &amp;sections</source>
        <translation>섹션 단위(&amp;S)</translation>
    </message>
    <message>
        <source>Build the graph with a part for each unbranched section.</source>
        <translation>분기 없는 섹션마다 부분을 하나씩 두어 그래프를 생성합니다.</translation>
    </message>
    <message>
        <source>By s&amp;egments</source>
        <translation>세그먼트 단위(&amp;E)</translation>
    </message>
    <message>
        <source>Build the graph with a part for each segment of the file.</source>
        <translation>파일의 세그먼트마다 부분을 하나씩 두어 그래프를 생성합니다.</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>소스 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Show the file of the active model.</source>
        <translation>활성 모델의 파일을 표시합니다.</translation>
    </message>
    <message>
        <source>&amp;Train BGAN</source>
        <translation>BGAN 학습(&amp;T)</translation>
    </message>
    <message>
        <source>Train a BGAN on the active graph with the settings of the Training view; its attention is shown at the end.</source>
        <translation>학습 뷰의 설정으로 활성 그래프에서 BGAN을 학습하고, 끝나면 어텐션을 표시합니다.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the running training; nothing is lost.</source>
        <translation>진행 중인 학습을 잠시 멈춥니다. 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>재개(&amp;R)</translation>
    </message>
    <message>
        <source>Go on with the training that is held.</source>
        <translation>일시 정지한 학습을 이어서 진행합니다.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>End the training and keep what it has learnt so far.</source>
        <translation>학습을 끝내고 지금까지 학습한 내용을 보존합니다.</translation>
    </message>
    <message>
        <source>Training s&amp;ettings</source>
        <translation>학습 설정(&amp;E)</translation>
    </message>
    <message>
        <source>Show the settings of the next training.</source>
        <translation>다음 학습의 설정을 표시합니다.</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>명령 찾기(&amp;F)...</translation>
    </message>
    <message>
        <source>Search actions, views and parts of the model by name.</source>
        <translation>동작, 뷰, 모델의 부분을 이름으로 검색합니다.</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>사용자 안내서(&amp;U)</translation>
    </message>
    <message>
        <source>Open the user guide in the browser.</source>
        <translation>사용자 안내서를 브라우저에서 엽니다.</translation>
    </message>
    <message>
        <source>&amp;About Neuroloom</source>
        <translation>Neuroloom 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and the libraries in use.</source>
        <translation>버전, 라이선스, 사용 중인 라이브러리를 표시합니다.</translation>
    </message>
    <message>
        <source>About Neuroloom</source>
        <translation>Neuroloom 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;A workbench for biophysical neural networks: NeuroML models, their computational graph, and what a biophysical graph attention network attends to in it.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Neuroloom %1&lt;/h3&gt;&lt;p&gt;생물물리 신경망을 위한 작업 환경: NeuroML 모델, 그 계산 그래프, 그리고 생물물리 그래프 어텐션 네트워크가 그 안에서 주목하는 것을 살펴봅니다.&lt;/p&gt;&lt;p&gt;GNU 일반 공중 사용 허가서(GPL) 버전 3 이상을 따르는 자유 소프트웨어입니다. Qt %2 기반.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Train S&amp;NN</source>
        <translation>S&amp;NN 학습</translation>
    </message>
    <message>
        <source>Train a spiking network on pictures with the settings of the SNN view, after the trainings that wait.</source>
        <translation>SNN 보기의 설정으로, 기다리는 학습 다음에 스파이킹 신경망을 그림으로 학습시킵니다.</translation>
    </message>
    <message>
        <source>S&amp;NN settings</source>
        <translation>S&amp;NN 설정</translation>
    </message>
    <message>
        <source>Show the settings of the next training of a spiking network.</source>
        <translation>스파이킹 신경망의 다음 학습 설정을 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;Graph of a spiking network</source>
        <translation>스파이킹 네트워크의 그래프(&amp;G)</translation>
    </message>
    <message>
        <source>Build the computational graph of the spiking network selected in Runs, or trained last, with the spikes of its test pictures.</source>
        <translation>실행에서 선택했거나 마지막으로 학습한 스파이킹 네트워크의 계산 그래프를 테스트 그림의 스파이크와 함께 만듭니다.</translation>
    </message>
    <message>
        <source>Choose the run of one spiking network first.</source>
        <translation>먼저 스파이킹 네트워크의 실행 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>Simulate the active model with the settings of the Simulate view, after those that wait.</source>
        <translation>시뮬레이션 보기의 설정으로, 대기 중인 것 다음에 활성 모델을 시뮬레이션합니다.</translation>
    </message>
    <message>
        <source>End the running simulation and keep what it has so far.</source>
        <translation>실행 중인 시뮬레이션을 끝내고 지금까지의 결과를 유지합니다.</translation>
    </message>
    <message>
        <source>Show what the next simulation runs, and how.</source>
        <translation>다음 시뮬레이션이 무엇을 어떻게 실행하는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>&amp;Traces</source>
        <translation>트레이스(&amp;T)</translation>
    </message>
    <message>
        <source>Show what a simulation has recorded, over time.</source>
        <translation>시뮬레이션이 기록한 것을 시간에 따라 보여 줍니다.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>설정(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>관련 항목</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>세포 유형</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>세포</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>세그먼트</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Graph node</source>
        <translation>그래프 노드</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>노드: %1</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>간선</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>헤드</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>소속</translation>
    </message>
    <message>
        <source>%1, SI unit %2</source>
        <translation>%1, SI 단위 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Neurons in</source>
        <translation>입력 뉴런</translation>
    </message>
    <message>
        <source>Neurons out</source>
        <translation>출력 뉴런</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Flow in</source>
        <translation>유입 흐름</translation>
    </message>
    <message>
        <source>Flow out</source>
        <translation>유출 흐름</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>가상</translation>
    </message>
    <message>
        <source>made so that every neuron has all parts</source>
        <translation>모든 뉴런이 모든 부분을 갖도록 추가됨</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특징</translation>
    </message>
    <message>
        <source>Graph edge</source>
        <translation>그래프 간선</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역방향</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순방향</translation>
    </message>
    <message>
        <source>Attends to (%1; sums to 1)</source>
        <translation>주목하는 대상(%1, 합 1)</translation>
    </message>
    <message>
        <source>Is attended to by (%1)</source>
        <translation>주목하는 쪽(%1)</translation>
    </message>
    <message>
        <source>Attention (mean of layers and heads)</source>
        <translation>어텐션(레이어와 헤드의 평균)</translation>
    </message>
    <message>
        <source>%1, %2 looks at %3</source>
        <translation>%1, %2의 주목 대상: %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
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
        <translation>대상</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>세포</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>세포 유형</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>컴포넌트</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Morphology</source>
        <translation>형태</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>세그먼트</translation>
    </message>
    <message>
        <source>%L1 (soma %L2, dendrite %L3, axon %L4)</source>
        <translation>%L1(세포체 %L2, 수상돌기 %L3, 축삭 %L4)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>총 길이</translation>
    </message>
    <message>
        <source>Membrane area</source>
        <translation>막 면적</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>해석</translation>
    </message>
    <message>
        <source>Biophysics</source>
        <translation>생물물리</translation>
    </message>
    <message>
        <source>Capacitance (%1)</source>
        <translation>정전용량(%1)</translation>
    </message>
    <message>
        <source>Resistivity (%1)</source>
        <translation>비저항(%1)</translation>
    </message>
    <message>
        <source>Initial potential</source>
        <translation>초기 전위</translation>
    </message>
    <message>
        <source>Spike threshold</source>
        <translation>스파이크 임계값</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>컴포넌트</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>파일 내 ID</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Diameter, proximal</source>
        <translation>지름, 근위</translation>
    </message>
    <message>
        <source>Diameter, distal</source>
        <translation>지름, 원위</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>투사</translation>
    </message>
    <message>
        <source>Synapse</source>
        <translation>시냅스</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Along the pre segment</source>
        <translation>시냅스 전 세그먼트상 위치</translation>
    </message>
    <message>
        <source>Along the post segment</source>
        <translation>시냅스 후 세그먼트상 위치</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Arrange the window for looking at a model: tree, 3-D, properties.</source>
        <translation>모델을 살펴보도록 창을 배치합니다: 트리, 3-D, 속성.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>Arrange the window for attention: graph and 3-D beside the heatmap.</source>
        <translation>어텐션을 살펴보도록 창을 배치합니다: 히트맵 옆에 그래프와 3-D.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Arrange the window for training: settings, live curves and runs.</source>
        <translation>학습에 맞게 창을 배치합니다: 설정, 실시간 곡선, 실행.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>Arrange the window for simulating: settings, traces and raster side by side.</source>
        <translation>시뮬레이션에 맞게 창을 배치합니다: 설정, 트레이스, 래스터를 나란히.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>뷰(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>레이아웃(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>모델(&amp;M)</translation>
    </message>
    <message>
        <source>Build graph &amp;with</source>
        <translation>그래프 생성 단위(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>시뮬레이션(&amp;S)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>cannot write the file %1</source>
        <translation>파일 %1에 쓸 수 없음</translation>
    </message>
</context>
<context>
    <name>SimTargets</name>
    <message>
        <source>As the file says</source>
        <translation>파일에 적힌 대로</translation>
    </message>
    <message>
        <source>%1 (simulation)</source>
        <translation>%1(시뮬레이션)</translation>
    </message>
    <message>
        <source>%1 (network)</source>
        <translation>%1(네트워크)</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 실행.</translation>
    </message>
    <message>
        <source>Runs &lt;b&gt;%1&lt;/b&gt;, a simulation of %2.</source>
        <translation>%2의 시뮬레이션 &lt;b&gt;%1&lt;/b&gt; 실행.</translation>
    </message>
    <message>
        <source>%1 ms in steps of %2 ms: %L3 steps; method %4, seed %5.</source>
        <translation>%1 ms, 간격 %2 ms: %L3 단계; 방법 %4, 시드 %5.</translation>
    </message>
    <message>
        <source>The file records no quantities; name some below to see traces.</source>
        <translation>파일은 아무 양도 기록하지 않습니다. 트레이스를 보려면 아래에 지정하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Records %n trace(s): %1.</source>
        <translation>
            <numerusform>트레이스 %n개 기록: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpikeCurves</name>
    <message numerus="yes">
        <source>time after the trigger, ms (%n trigger(s))</source>
        <translation>
            <numerusform>트리거 이후 시간, ms(트리거 %n개)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate of a cell, Hz</source>
        <translation>세포당 발화율, Hz</translation>
    </message>
    <message>
        <source>No trigger lies in the time that was simulated.</source>
        <translation>시뮬레이션한 시간 안에 트리거가 없습니다.</translation>
    </message>
    <message>
        <source>interspike interval, ms</source>
        <translation>스파이크 간격, ms</translation>
    </message>
    <message>
        <source>Part of the intervals, %</source>
        <translation>간격의 비율, %</translation>
    </message>
    <message>
        <source>No cell fires twice: there are no intervals.</source>
        <translation>두 번 발화한 세포가 없어 간격이 없습니다.</translation>
    </message>
    <message>
        <source>time, ms</source>
        <translation>시간, ms</translation>
    </message>
    <message>
        <source>There are no cells.</source>
        <translation>세포가 없습니다.</translation>
    </message>
</context>
<context>
    <name>TracePlots</name>
    <message>
        <source>All recorded</source>
        <translation>기록한 것 모두</translation>
    </message>
</context>
<context>
    <name>Viewer3dColouring</name>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>soma</source>
        <translation>세포체</translation>
    </message>
    <message>
        <source>dendrite</source>
        <translation>수상돌기</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>축삭</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>no population</source>
        <translation>집단 없음</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>세포 유형</translation>
    </message>
    <message>
        <source>unknown for what is shown</source>
        <translation>표시된 대상에 값이 없음</translation>
    </message>
    <message>
        <source>Build the graph to colour by its features.</source>
        <translation>특징으로 색을 입히려면 그래프를 생성하세요.</translation>
    </message>
    <message>
        <source>The graph has no such feature.</source>
        <translation>그래프에 해당 특징이 없습니다.</translation>
    </message>
    <message>
        <source>Train BGAN to colour by attention.</source>
        <translation>어텐션으로 색을 입히려면 BGAN을 학습하세요.</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>받은 어텐션</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Connections: colour of the sending population</source>
        <translation>연결: 보내는 집단의 색상</translation>
    </message>
    <message>
        <source>Attention of connections</source>
        <translation>연결의 어텐션</translation>
    </message>
    <message>
        <source>Connection weight</source>
        <translation>연결 가중치</translation>
    </message>
    <message>
        <source>Train BGAN to see attention on connections</source>
        <translation>연결의 어텐션을 보려면 BGAN을 학습하세요</translation>
    </message>
    <message>
        <source>Connection weight without its sign</source>
        <translation>부호 없는 연결 가중치</translation>
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
        <translation>외 %1개</translation>
    </message>
</context>
<context>
    <name>Viewer3dVoltage</name>
    <message>
        <source>Of the cell %1[%2].</source>
        <translation>세포 %1[%2]의 값.</translation>
    </message>
    <message>
        <source>One value a cell: all its parts take its colour.</source>
        <translation>세포마다 값 하나: 모든 부분이 그 색이 됩니다.</translation>
    </message>
    <message>
        <source>Grey: not recorded (%1 of %2 parts).</source>
        <translation>회색: 기록되지 않음(부분 %2개 중 %1개).</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionControls</name>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Attention scores, or the connections themselves</source>
        <translation>어텐션 점수 또는 연결 자체</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>What a row stands for</source>
        <translation>행이 나타내는 것</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>populations</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>The heatmap</source>
        <translation>히트맵</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>헤드</translation>
    </message>
    <message>
        <source>A small heatmap for each layer and head</source>
        <translation>레이어와 헤드마다 작은 히트맵</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>The largest entries as a table</source>
        <translation>가장 큰 항목을 표로 표시</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>더 보기…</translation>
    </message>
    <message>
        <source>Order, range, colours, gain over uniform</source>
        <translation>순서, 범위, 색상, 균등 대비 이득</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>전체 표시(F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Save the picture or the values</source>
        <translation>그림 또는 값 저장</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG 그림…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>값을 CSV로 저장…</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>표를 CSV로 복사</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>행과 열의 순서</translation>
    </message>
    <message>
        <source>by population</source>
        <translation>집단순</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>이름순</translation>
    </message>
    <message>
        <source>by degree</source>
        <translation>차수순</translation>
    </message>
    <message>
        <source>by total received</source>
        <translation>받은 총합순</translation>
    </message>
    <message>
        <source>as in the graph</source>
        <translation>그래프 순서대로</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Values at the ends of the colours</source>
        <translation>색상 양 끝의 값</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0~1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>연결: %1</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>모든 값</translation>
    </message>
</context>
<context>
    <name>nl::ui::AttentionView</name>
    <message>
        <source>No matrix yet</source>
        <translation>아직 행렬 없음</translation>
    </message>
    <message>
        <source>Build the graph of a model to see its connections as a matrix, and train BGAN on it to see what it attends to.</source>
        <translation>모델의 그래프를 생성하면 연결을 행렬로 볼 수 있고, 그래프에서 BGAN을 학습하면 무엇에 주목하는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Largest entries</source>
        <translation>가장 큰 항목</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>포인터 아래의 값</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Score × number of entries over %1; 1 = no preference.</source>
        <translation>점수 × 항목 수(합산 범위: %1), 1 = 선호 없음.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1.</source>
        <translation>점수의 합은 1입니다(합산 범위: %1).</translation>
    </message>
    <message>
        <source>Hatched: rows with one entry always score 1 and say nothing.</source>
        <translation>빗금: 항목이 하나뿐인 행은 점수가 항상 1이며 아무 의미가 없습니다.</translation>
    </message>
    <message>
        <source>Rows connect to columns.</source>
        <translation>행에서 열로 연결됩니다.</translation>
    </message>
    <message>
        <source>Rows receive from columns.</source>
        <translation>행이 열에서 받습니다.</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>어텐션 헤드</translation>
    </message>
    <message>
        <source>%1 × %1, %2 entries</source>
        <translation>%1 × %1, 항목 %2개</translation>
    </message>
    <message>
        <source>%1, own (null) entry</source>
        <translation>%1, 자체(널) 항목</translation>
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
        <translation>: 연결 없음</translation>
    </message>
    <message>
        <source>; uniform %1</source>
        <translation>; 균등 %1</translation>
    </message>
    <message>
        <source>; gain %1</source>
        <translation>; 이득 %1</translation>
    </message>
    <message>
        <source>; the only entry of its row</source>
        <translation>; 행의 유일한 항목</translation>
    </message>
    <message>
        <source>There is no matrix to save.</source>
        <translation>저장할 행렬이 없습니다.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>쓸 수 없음: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The %n largest entries are in the clipboard.</source>
        <translation>
            <numerusform>가장 큰 항목 %n개를 클립보드에 복사했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분된 값(*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림(*.png)</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>행렬 저장</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>저장됨: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::CellTableModel</name>
    <message>
        <source>Population</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>세포</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>스파이크</translation>
    </message>
    <message>
        <source>Rate, Hz</source>
        <translation>발화율, Hz</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>잠복기, ms</translation>
    </message>
    <message>
        <source>ISI CV</source>
        <translation>ISI CV</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>적응</translation>
    </message>
    <message>
        <source>Burst index</source>
        <translation>버스트 지수</translation>
    </message>
    <message>
        <source>Population or layer</source>
        <translation>집단 또는 레이어</translation>
    </message>
    <message>
        <source>Index in the population</source>
        <translation>집단 안의 번호</translation>
    </message>
    <message>
        <source>Number of spikes</source>
        <translation>스파이크 수</translation>
    </message>
    <message>
        <source>Spikes divided by the time that was simulated</source>
        <translation>스파이크 수를 시뮬레이션한 시간으로 나눈 값</translation>
    </message>
    <message>
        <source>Time of the first spike</source>
        <translation>첫 스파이크의 시각</translation>
    </message>
    <message>
        <source>Standard deviation of the interspike intervals divided by their mean; from 3 spikes</source>
        <translation>스파이크 간격의 표준편차를 평균으로 나눈 값. 스파이크 3개부터</translation>
    </message>
    <message>
        <source>Mean of (next - this) / (next + this) of successive intervals: above 0 it slows down; from 3 spikes</source>
        <translation>연속한 간격의 (다음 - 현재) / (다음 + 현재)의 평균: 0보다 크면 발화가 느려짐. 스파이크 3개부터</translation>
    </message>
    <message>
        <source>Part of the intervals that are shorter than half their mean; from 3 spikes</source>
        <translation>평균의 절반보다 짧은 간격의 비율. 스파이크 3개부터</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourLegend</name>
    <message>
        <source>Colour legend</source>
        <translation>색상 범례</translation>
    </message>
    <message>
        <source>%1 from %2 to %3. %4</source>
        <translation>%1: %2~%3. %4</translation>
    </message>
</context>
<context>
    <name>nl::ui::ColourMapBox</name>
    <message>
        <source>Colour map</source>
        <translation>색상 맵</translation>
    </message>
    <message>
        <source>Colours of the values. All maps are ordered by lightness and can be read with any colour vision.</source>
        <translation>값의 색상입니다. 모든 색상 맵은 명도순이며 색각에 관계없이 읽을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandBox</name>
    <message>
        <source>The same in a terminal</source>
        <translation>터미널에서 같은 작업</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>명령으로 복사</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>명령줄</translation>
    </message>
</context>
<context>
    <name>nl::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Type a command, a population, a cell type, a recent file...</source>
        <translation>명령, 집단, 세포 유형, 최근 파일 입력...</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>population</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>cell type</source>
        <translation>세포 유형</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>투사</translation>
    </message>
    <message>
        <source>component</source>
        <translation>컴포넌트</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurveLegend</name>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
</context>
<context>
    <name>nl::ui::CurvesModel</name>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsModel</name>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Message and what to do</source>
        <translation>메시지와 조치</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>실제: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>예상: %1</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>이유: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::DiagnosticsView</name>
    <message>
        <source>Details of the selected diagnostic</source>
        <translation>선택한 진단의 세부 정보</translation>
    </message>
    <message>
        <source>Select a row to read all of it; double-click to see its line.</source>
        <translation>행을 선택하면 전체 내용을, 두 번 클릭하면 해당 줄을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>보고할 내용 없음</translation>
    </message>
    <message>
        <source>What a file gets wrong is listed here, with its line and what to do.</source>
        <translation>파일의 잘못된 점이 해당 줄 및 조치와 함께 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>What was found in the files; Return shows the line</source>
        <translation>파일에서 발견된 내용. Return을 누르면 해당 줄 표시</translation>
    </message>
    <message>
        <source>Show notes</source>
        <translation>참고 표시</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>경고 표시</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>오류 표시</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>텍스트로 필터링</translation>
    </message>
    <message>
        <source>Filter of the diagnostics</source>
        <translation>진단 필터</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Copy the rows that are shown as text</source>
        <translation>표시된 행을 텍스트로 복사</translation>
    </message>
</context>
<context>
    <name>nl::ui::Document</name>
    <message>
        <source>Run %1 is in the list of runs. Open its model to see its attention.</source>
        <translation>실행 %1 항목이 실행 목록에 있습니다. 어텐션을 보려면 해당 모델을 여세요.</translation>
    </message>
    <message>
        <source>%1 holds no file that can be opened.</source>
        <translation>%1: 열 수 있는 파일이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n file(s); choose those to open.</source>
        <translation>
            <numerusform>%1: 파일 %n개가 있습니다. 열 파일을 선택하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>%1 열기를 취소했습니다.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>열림: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open, with %n remark(s): see Diagnostics.</source>
        <translation>
            <numerusform>열림: %1. 알림 %n개가 있습니다. 진단을 확인하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing could be read</source>
        <translation>읽을 수 있는 내용 없음</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 열기 실패: %2</translation>
    </message>
    <message>
        <source>Build graph of %1 (%2)</source>
        <translation>%1의 그래프 생성(%2)</translation>
    </message>
    <message>
        <source>%1, graph by %2</source>
        <translation>%1, 그래프 단위: %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중지되었습니다.</translation>
    </message>
    <message>
        <source>Train %1 on %2</source>
        <translation>%2에서 %1 학습</translation>
    </message>
    <message numerus="yes">
        <source>Training has ended after %n epoch(s).</source>
        <translation>
            <numerusform>에포크 %n회 후 학습이 끝났습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention of %1</source>
        <translation>%1의 어텐션</translation>
    </message>
    <message>
        <source>Graph of the spiking network %1</source>
        <translation>스파이킹 네트워크 %1의 그래프</translation>
    </message>
    <message>
        <source>%1, graph</source>
        <translation>%1, 그래프</translation>
    </message>
    <message>
        <source>%1, graph of %2 of %3 neurons</source>
        <translation>%1, 뉴런 %3개 중 %2개의 그래프</translation>
    </message>
    <message>
        <source>The graph of %1 is built.</source>
        <translation>%1의 그래프를 만들었습니다.</translation>
    </message>
    <message>
        <source>The graph of %1 shows a part: %2 of %3 neurons.</source>
        <translation>%1의 그래프는 일부를 보여 줍니다: 뉴런 %3개 중 %2개.</translation>
    </message>
    <message>
        <source>The graph of this training is closed. Open its model again and start a new training.</source>
        <translation>이 학습의 그래프가 닫혔습니다. 모델을 다시 열고 새 학습을 시작하십시오.</translation>
    </message>
    <message>
        <source>%1 is trained; its attention was stopped. Runs can show it.</source>
        <translation>%1의 학습이 끝났으나 어텐션 계산은 중지되었습니다. 실행에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is trained, but its attention could not be computed: %2</source>
        <translation>%1의 학습은 끝났으나 어텐션을 계산할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Simulation of %1</source>
        <translation>%1 시뮬레이션</translation>
    </message>
    <message>
        <source>The simulation of %1 has ended.</source>
        <translation>%1 시뮬레이션이 끝났습니다.</translation>
    </message>
    <message>
        <source>The simulation of %1 was stopped; what it has so far is kept.</source>
        <translation>%1 시뮬레이션을 중지했습니다. 지금까지의 결과는 유지됩니다.</translation>
    </message>
    <message>
        <source>The simulation of %1 ended early: %2</source>
        <translation>%1 시뮬레이션이 일찍 끝났습니다: %2</translation>
    </message>
</context>
<context>
    <name>nl::ui::EntropyStrip</name>
    <message>
        <source>Attention entropy</source>
        <translation>어텐션 엔트로피</translation>
    </message>
    <message>
        <source>Relative entropy of attention per layer, head and direction: 1 = uniform, 0 = one entry</source>
        <translation>레이어, 헤드, 방향별 어텐션의 상대 엔트로피: 1 = 균등, 0 = 항목 하나</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>레이어 %1</translation>
    </message>
    <message>
        <source>forward, heads 1 to %1</source>
        <translation>순방향, 헤드 1~%1</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역방향</translation>
    </message>
    <message>
        <source>1 = uniform, 0 = one entry; crossed out: no preference learned</source>
        <translation>1 = 균등, 0 = 항목 하나, 가위표: 학습된 선호 없음</translation>
    </message>
    <message>
        <source>layer %1, head %2, %3: entropy %4</source>
        <translation>레이어 %1, 헤드 %2, %3: 엔트로피 %4</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순방향</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerModel</name>
    <message>
        <source>Run %1</source>
        <translation>실행 %1</translation>
    </message>
    <message>
        <source>%L1 nodes, %L2 edges</source>
        <translation>노드 %L1개, 간선 %L2개</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads</source>
        <translation>레이어 %1개, 헤드 %2개</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>세포 유형</translation>
    </message>
    <message>
        <source>Ion channels</source>
        <translation>이온 통로</translation>
    </message>
    <message>
        <source>Synapses</source>
        <translation>시냅스</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Other components</source>
        <translation>기타 컴포넌트</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>투사</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>%L1 × %2</source>
        <translation>%L1 × %2</translation>
    </message>
    <message>
        <source>%L1 connections, %2 → %3</source>
        <translation>연결 %L1개, %2 → %3</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>세그먼트 %1</translation>
    </message>
    <message>
        <source>%1 ms, %L2 traces, %L3 spikes</source>
        <translation>%1 ms, 트레이스 %L2개, 스파이크 %L3개</translation>
    </message>
    <message>
        <source> (ended early)</source>
        <translation> (일찍 끝남)</translation>
    </message>
</context>
<context>
    <name>nl::ui::ExplorerView</name>
    <message>
        <source>Filter by name</source>
        <translation>이름으로 필터링</translation>
    </message>
    <message>
        <source>Filter of the tree</source>
        <translation>트리 필터</translation>
    </message>
    <message>
        <source>Open models</source>
        <translation>열린 모델</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>열린 항목 없음</translation>
    </message>
    <message>
        <source>Open a model, or drop files here.</source>
        <translation>모델을 열거나 파일을 여기에 놓으세요.</translation>
    </message>
    <message>
        <source>There are more: type a longer name.</source>
        <translation>더 있습니다. 이름을 더 길게 입력하세요.</translation>
    </message>
    <message>
        <source>No name matches.</source>
        <translation>일치하는 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Build graph</source>
        <translation>그래프 생성</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>소스 보기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>탐색기</translation>
    </message>
    <message>
        <source>Models with their networks, populations, cells, graphs, attention maps and simulations</source>
        <translation>모델과 그 네트워크, 집단, 세포, 그래프, 어텐션 맵, 시뮬레이션</translation>
    </message>
</context>
<context>
    <name>nl::ui::FieldForm</name>
    <message>
        <source>More settings</source>
        <translation>추가 설정</translation>
    </message>
    <message>
        <source>
%1 to %2</source>
        <translation>
%1~%2</translation>
    </message>
    <message>
        <source>
Default: %1. On the command line: --%2</source>
        <translation>
기본값: %1. 명령줄: --%2</translation>
    </message>
    <message>
        <source> (expected %1)</source>
        <translation> (예상: %1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::GlCanvas</name>
    <message>
        <source>Simplified while moving.</source>
        <translation>이동 중에는 간략히 표시합니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphCanvas</name>
    <message>
        <source>Graph drawing</source>
        <translation>그래프 도면</translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, F shows everything, Escape selects nothing.</source>
        <translation>화살표 키로 이동, 더하기와 빼기로 확대/축소, F로 전체 표시, Escape로 선택 해제.</translation>
    </message>
    <message>
        <source>%1 of %2 edges drawn: the strongest and a sample</source>
        <translation>간선 %2개 중 %1개 표시: 가장 강한 간선과 일부 표본</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphControls</name>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>How the nodes are placed</source>
        <translation>노드를 배치하는 방법</translation>
    </message>
    <message>
        <source>Force-directed</source>
        <translation>힘 기반</translation>
    </message>
    <message>
        <source>Layered by flow</source>
        <translation>흐름에 따른 계층형</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>원형</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>해부학적</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>What the colours of the nodes show</source>
        <translation>노드의 색상이 나타내는 것</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>간선</translation>
    </message>
    <message>
        <source>What the colours and widths of the edges show</source>
        <translation>간선의 색상과 굵기가 나타내는 것</translation>
    </message>
    <message>
        <source>Neurons only</source>
        <translation>뉴런만</translation>
    </message>
    <message>
        <source>One node a neuron, with the sum of its connections to each other neuron</source>
        <translation>뉴런마다 노드 하나, 다른 뉴런과의 연결은 합으로 표시</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Show or hide the parts of the selected neurons (or double-click one)</source>
        <translation>선택한 뉴런의 부분 표시 또는 숨김(또는 뉴런을 두 번 클릭)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>전체 표시(F)</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>필터…</translation>
    </message>
    <message>
        <source>Threshold, strongest edges, attention heads, colour map</source>
        <translation>임계값, 가장 강한 간선, 어텐션 헤드, 색상 맵</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>PNG picture…</source>
        <translation>PNG 그림…</translation>
    </message>
    <message>
        <source>SVG drawing…</source>
        <translation>SVG 도면…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Leaves out the edges below this value; colours and widths stay</source>
        <translation>이 값보다 작은 간선을 제외합니다. 색상과 굵기는 유지됩니다</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Only the strongest edges into each node</source>
        <translation>각 노드로 들어오는 가장 강한 간선만</translation>
    </message>
    <message>
        <source>Strongest inputs</source>
        <translation>가장 강한 입력</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Part-of edges</source>
        <translation>소속 간선</translation>
    </message>
    <message>
        <source>Also the edges from each part to its neuron</source>
        <translation>각 부분에서 뉴런으로 이어지는 간선도 표시</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>단색</translation>
    </message>
</context>
<context>
    <name>nl::ui::GraphView</name>
    <message>
        <source>Progress of the layout</source>
        <translation>배치 진행률</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Keeps what is placed so far</source>
        <translation>지금까지의 배치를 유지합니다</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>아직 그래프 없음</translation>
    </message>
    <message>
        <source>Build the computational graph of the open model to see its neurons, parts and synapses.</source>
        <translation>열린 모델의 계산 그래프를 생성하면 뉴런, 부분, 시냅스를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Colour the edges</source>
        <translation>간선 색칠</translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>그래프 배치</translation>
    </message>
    <message>
        <source>grey: unknown</source>
        <translation>회색: 알 수 없음</translation>
    </message>
    <message>
        <source>Attention, gain over uniform</source>
        <translation>어텐션, 균등 대비 이득</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>score × number of entries of the row; 1 = no preference</source>
        <translation>점수 × 행의 항목 수, 1 = 선호 없음</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message numerus="yes">
        <source>At most %n neuron(s) can be expanded at once.</source>
        <translation>
            <numerusform>한 번에 뉴런을 최대 %n개까지 펼칠 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no graph to draw.</source>
        <translation>그릴 그래프가 없습니다.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>쓸 수 없음: %1.</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 도면(*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림(*.png)</translation>
    </message>
    <message>
        <source>Save the graph</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>저장됨: %1</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>The layout was stopped before anything was placed; choose one anew.</source>
        <translation>아무것도 배치되기 전에 배치가 중지되었습니다. 다시 선택하십시오.</translation>
    </message>
    <message>
        <source>The scores sum to 1 over %1, its own (null) entry included.</source>
        <translation>점수의 합은 %1에 대해 1입니다(자신의 빈 항목 포함).</translation>
    </message>
    <message>
        <source>known for connections between neurons, not for the edges between their parts</source>
        <translation>뉴런 사이의 연결에는 알려져 있으나 그 부분 사이의 간선에는 알려져 있지 않음</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeadMultiples</name>
    <message>
        <source>Attention heads</source>
        <translation>어텐션 헤드</translation>
    </message>
    <message>
        <source>A small picture for each layer (down) and head (across); arrow keys choose.</source>
        <translation>레이어(세로)와 헤드(가로)마다 작은 그림. 화살표 키로 선택.</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>레이어 %1, 헤드 %2</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>L%1 H%2</translation>
    </message>
    <message>
        <source>no choice</source>
        <translation>선택지 없음</translation>
    </message>
    <message>
        <source>entropy %1</source>
        <translation>엔트로피 %1</translation>
    </message>
    <message>
        <source>uniform (%1)</source>
        <translation>균등(%1)</translation>
    </message>
    <message>
        <source>collapsed (%1)</source>
        <translation>붕괴(%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::HeatCanvas</name>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Return selects, plus and minus zoom, F shows everything. The table shows the same values.</source>
        <translation>화살표 키로 칸 이동, Return으로 선택, 더하기와 빼기로 확대/축소, F로 전체 표시. 표에도 같은 값이 있습니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::InspectorView</name>
    <message>
        <source>Selected item</source>
        <translation>선택한 항목</translation>
    </message>
    <message>
        <source>Properties of the selection</source>
        <translation>선택 항목의 속성</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택 없음</translation>
    </message>
    <message>
        <source>Select a cell, a part, a synapse or an edge in any view.</source>
        <translation>아무 뷰에서나 세포, 부분, 시냅스 또는 간선을 선택하세요.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>인스펙터</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>남은 시간</translation>
    </message>
</context>
<context>
    <name>nl::ui::JobsView</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Hold the selected job</source>
        <translation>선택한 작업을 일시 정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Go on with the selected job</source>
        <translation>선택한 작업을 이어서 진행</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop the selected job; what it has reached is kept where that makes sense</source>
        <translation>선택한 작업을 중지합니다. 의미 있는 중간 결과는 보존됩니다</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Take the jobs that have ended off the list</source>
        <translation>끝난 작업을 목록에서 제거</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>The log of the selected job</source>
        <translation>선택한 작업의 로그</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>아직 작업 없음</translation>
    </message>
    <message>
        <source>Opening, graph building and training run here, beside you.</source>
        <translation>열기, 그래프 생성, 학습이 여기 배경에서 실행됩니다.</translation>
    </message>
    <message>
        <source>Short jobs</source>
        <translation>짧은 작업</translation>
    </message>
    <message>
        <source>Also list light work that ended in less than a second: matrices, colours, layouts</source>
        <translation>1초 안에 끝난 가벼운 작업(행렬, 색, 배치)도 표시합니다</translation>
    </message>
    <message>
        <source>Short jobs (%1)</source>
        <translation>짧은 작업 (%1)</translation>
    </message>
</context>
<context>
    <name>nl::ui::LayersModel</name>
    <message>
        <source>Synapses: a convolution or a dense layer</source>
        <translation>시냅스: 합성곱 또는 전결합 층</translation>
    </message>
    <message>
        <source>Spiking neurons, behind a norm</source>
        <translation>정규화 뒤의 스파이킹 뉴런</translation>
    </message>
    <message>
        <source>Sum of membranes over a shortcut</source>
        <translation>지름길을 거친 막전위의 합</translation>
    </message>
    <message>
        <source>Sum of spikes over a shortcut</source>
        <translation>지름길을 거친 스파이크의 합</translation>
    </message>
    <message>
        <source>Maximum over 2 x 2 neurons</source>
        <translation>2 x 2 뉴런의 최댓값</translation>
    </message>
    <message>
        <source>Mean over the map</source>
        <translation>맵 전체의 평균</translation>
    </message>
    <message>
        <source>Dropout of spikes, in training only</source>
        <translation>스파이크 드롭아웃, 학습 때만</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>형태</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>뉴런</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>In the order in which a picture passes them</source>
        <translation>그림이 지나가는 순서</translation>
    </message>
    <message>
        <source>Height, width and channels of what the layer hands on</source>
        <translation>층이 넘겨주는 것의 높이, 너비, 채널</translation>
    </message>
    <message>
        <source>Weights, biases and those of the norm</source>
        <translation>가중치, 편향, 정규화의 매개변수</translation>
    </message>
    <message>
        <source>That spike</source>
        <translation>스파이크를 내는 것</translation>
    </message>
    <message>
        <source>Multiply-accumulates of one picture over all time steps</source>
        <translation>모든 시간 단계에 걸친 그림 한 장의 곱셈-누산</translation>
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
        <translation>&quot;%1&quot; 뷰</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>아직 파일 없음</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>실행 중인 작업의 진행률</translation>
    </message>
    <message>
        <source>Active model</source>
        <translation>활성 모델</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>열린 항목 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>진단 표시</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>Models and graphs (%1)</source>
        <translation>모델 및 그래프(%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>그림(*.png)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>저장됨: %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1: 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Stop the job that is shown</source>
        <translation>표시된 작업을 중지합니다</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>중지: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::PainterCanvas</name>
    <message>
        <source>OpenGL is not available: simplified 2-D drawing.</source>
        <translation>OpenGL을 사용할 수 없음: 간략한 2-D로 표시합니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::PictureGrid</name>
    <message>
        <source>Pictures of the data set</source>
        <translation>데이터 집합의 그림</translation>
    </message>
</context>
<context>
    <name>nl::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Plays the membrane potential of a simulation</source>
        <translation>시뮬레이션의 막전위를 재생합니다</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>재생 또는 일시 정지(스페이스)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>한 프레임 뒤로(,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>한 프레임 앞으로(.)</translation>
    </message>
    <message>
        <source>Time of the playback</source>
        <translation>재생 시각</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Speed: simulated time in real time</source>
        <translation>속도: 실제 시간당 시뮬레이션 시간</translation>
    </message>
    <message>
        <source>Potential at the low end of the colours</source>
        <translation>색상 하단의 전위</translation>
    </message>
    <message>
        <source>Potential at the high end of the colours</source>
        <translation>색상 상단의 전위</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>The colours span the potentials of all frames</source>
        <translation>색상의 범위를 모든 프레임의 전위에 맞춥니다</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>From</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>to</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>%1 of %2 ms</source>
        <translation>%1/%2 ms</translation>
    </message>
</context>
<context>
    <name>nl::ui::QueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>차례를 기다림</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>대기열에서 뺌</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
</context>
<context>
    <name>nl::ui::RasterView</name>
    <message>
        <source>No spikes yet</source>
        <translation>아직 스파이크가 없습니다</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>포인터 위치</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>시험 그림</translation>
    </message>
    <message>
        <source>Number of the test picture, from 0</source>
        <translation>시험 그림 번호 (0부터)</translation>
    </message>
    <message>
        <source>Order of the neurons</source>
        <translation>뉴런 순서</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>번호 순</translation>
    </message>
    <message>
        <source>by rate</source>
        <translation>발화율 순</translation>
    </message>
    <message>
        <source>by first spike</source>
        <translation>첫 스파이크 순</translation>
    </message>
    <message>
        <source>Equal groups</source>
        <translation>그룹 높이 같게</translation>
    </message>
    <message>
        <source>All layers or populations are equally high, however many neurons they have</source>
        <translation>뉴런 수와 상관없이 모든 층이나 집단의 높이를 같게 합니다</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Shows everything (F)</source>
        <translation>전체를 보여 줍니다 (F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Spikes as CSV…</source>
        <translation>스파이크를 CSV로…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>실행 읽기</translation>
    </message>
    <message>
        <source>Show picture %1 to %2</source>
        <translation>%2에 그림 %1 보이기</translation>
    </message>
    <message>
        <source>Order the neurons</source>
        <translation>뉴런 정렬</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>저장됨: %1.</translation>
    </message>
    <message>
        <source>There are no spikes to save.</source>
        <translation>저장할 스파이크가 없습니다.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>쓸 수 없음: %1.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 저장</translation>
    </message>
    <message>
        <source>Save the raster</source>
        <translation>래스터 저장</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>그림(*.png)</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>래스터</translation>
    </message>
    <message>
        <source>Simulate a model, or train a spiking network: what its neurons fire is shown here.</source>
        <translation>모델을 시뮬레이션하거나 스파이킹 신경망을 학습시키면 뉴런의 발화가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>표시 대상</translation>
    </message>
    <message>
        <source>The simulation, or the run whose spiking network is shown</source>
        <translation>표시할 시뮬레이션, 또는 스파이킹 신경망을 표시할 실행</translation>
    </message>
    <message>
        <source>How the neurons of a group stand below each other</source>
        <translation>그룹의 뉴런을 위아래로 늘어놓는 순서</translation>
    </message>
    <message>
        <source>Saves pictures, spikes, curves and the table of cells</source>
        <translation>그림, 스파이크, 곡선, 세포 표를 저장합니다</translation>
    </message>
    <message>
        <source>View as PNG picture…</source>
        <translation>뷰를 PNG 그림으로…</translation>
    </message>
    <message>
        <source>Raster as SVG picture…</source>
        <translation>래스터를 SVG 그림으로…</translation>
    </message>
    <message>
        <source>Curve below as PNG picture…</source>
        <translation>아래 곡선을 PNG 그림으로…</translation>
    </message>
    <message>
        <source>Curve below as SVG picture…</source>
        <translation>아래 곡선을 SVG 그림으로…</translation>
    </message>
    <message>
        <source>Curve below as CSV…</source>
        <translation>아래 곡선을 CSV로…</translation>
    </message>
    <message>
        <source>Table of cells as CSV…</source>
        <translation>세포 표를 CSV로…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Begin of the time that is shown</source>
        <translation>표시할 시간의 시작</translation>
    </message>
    <message>
        <source>to</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>End of the time that is shown</source>
        <translation>표시할 시간의 끝</translation>
    </message>
    <message>
        <source>There is no curve to save.</source>
        <translation>저장할 곡선이 없습니다.</translation>
    </message>
    <message>
        <source>Vector pictures (*.svg)</source>
        <translation>벡터 그림(*.svg)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>표 저장</translation>
    </message>
    <message>
        <source>Save the curve</source>
        <translation>곡선 저장</translation>
    </message>
    <message>
        <source>Stopped at %1 ms.</source>
        <translation>%1 ms에서 중지했습니다.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2</source>
        <translation>%1 ms에서 일찍 끝남: %2</translation>
    </message>
    <message>
        <source>The spikes of this simulation were not recorded.</source>
        <translation>이 시뮬레이션의 스파이크는 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>No cell fires in this simulation.</source>
        <translation>이 시뮬레이션에서 발화하는 세포가 없습니다.</translation>
    </message>
    <message>
        <source>Running: %1 of %2 ms</source>
        <translation>실행 중: %1/%2 ms</translation>
    </message>
    <message>
        <source>Running: %1 ms</source>
        <translation>실행 중: %1 ms</translation>
    </message>
    <message>
        <source>Gather the spikes</source>
        <translation>스파이크 모으기</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>실행 중: %1</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>시간 단계</translation>
    </message>
    <message>
        <source>spikes a neuron and step</source>
        <translation>뉴런·단계당 스파이크</translation>
    </message>
</context>
<context>
    <name>nl::ui::ReadoutBoxes</name>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Attention layer, or the mean, maximum or rollout over all</source>
        <translation>어텐션 레이어, 또는 전체의 평균, 최댓값, 롤아웃</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>헤드</translation>
    </message>
    <message>
        <source>Attention head, or the mean or maximum of all</source>
        <translation>어텐션 헤드, 또는 전체의 평균이나 최댓값</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Forward: each neuron looks at its inputs. Backward: at its outputs.</source>
        <translation>순방향: 각 뉴런이 자신의 입력에 주목합니다. 역방향: 자신의 출력에 주목합니다.</translation>
    </message>
    <message>
        <source>Gain over uniform</source>
        <translation>균등 대비 이득</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순방향</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역방향</translation>
    </message>
    <message>
        <source>Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows.</source>
        <translation>점수에 행의 항목 수를 곱한 값: 1 = 선호 없음. 행끼리는 이 값만 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>롤아웃</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>레이어 %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>헤드 %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsModel</name>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>version %1, seed %2</source>
        <translation>버전 %1, 시드 %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>혼합</translation>
    </message>
    <message>
        <source>%1 ± %2 (n = %3)</source>
        <translation>%1 ± %2 (n = %3)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>손상됨</translation>
    </message>
</context>
<context>
    <name>nl::ui::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>아직 실행 없음</translation>
    </message>
    <message>
        <source>Each training is kept as a run, with its settings, curves and results.</source>
        <translation>각 학습은 설정, 곡선, 결과와 함께 실행으로 보존됩니다.</translation>
    </message>
    <message>
        <source>Only settings that differ</source>
        <translation>서로 다른 설정만</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Reads the run folders again</source>
        <translation>실행 폴더를 다시 읽습니다</translation>
    </message>
    <message>
        <source>Show attention</source>
        <translation>어텐션 표시</translation>
    </message>
    <message>
        <source>What the selected run&apos;s network attends to on the active graph</source>
        <translation>선택한 실행의 네트워크가 활성 그래프에서 주목하는 것</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>로그 축</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>선택한 실행의 곡선</translation>
    </message>
    <message>
        <source>Read the runs</source>
        <translation>실행 읽기</translation>
    </message>
    <message>
        <source>Open a model first: attention is always that on a graph.</source>
        <translation>먼저 모델을 여세요. 어텐션은 항상 그래프에 대한 것입니다.</translation>
    </message>
    <message>
        <source>Show raster</source>
        <translation>래스터 보기</translation>
    </message>
    <message>
        <source>What the selected run&apos;s spiking network does with a picture</source>
        <translation>선택한 실행의 스파이킹 신경망이 그림을 어떻게 처리하는지</translation>
    </message>
    <message>
        <source>Group by all but the seed</source>
        <translation>시드 외 모두 같은 것끼리 묶기</translation>
    </message>
    <message>
        <source>One row for runs that differ by the seed alone: mean ± standard deviation, number</source>
        <translation>시드만 다른 실행을 한 행으로: 평균 ± 표준편차, 개수</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>What is drawn of the selected runs</source>
        <translation>선택한 실행에서 그릴 것</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Accuracy against spikes</source>
        <translation>정확도와 스파이크</translation>
    </message>
    <message>
        <source>Spikes a picture</source>
        <translation>그림당 스파이크</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>정확도, %</translation>
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
        <translation>그래프 보기</translation>
    </message>
    <message>
        <source>The selected run&apos;s spiking network as a computational graph, with the spikes of its test pictures: in the graph view, and for BGAN</source>
        <translation>선택한 실행의 스파이킹 네트워크를 테스트 그림의 스파이크와 함께 계산 그래프로: 그래프 보기와 BGAN에서 사용</translation>
    </message>
    <message>
        <source>The first %1 of %2 selected runs are drawn.</source>
        <translation>선택한 실행 %2개 중 처음 %1개를 그렸습니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SampleCard</name>
    <message>
        <source>Open sample %1</source>
        <translation>예제 %1 열기</translation>
    </message>
</context>
<context>
    <name>nl::ui::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>nl::ui::ScatterChart</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 (가로축: %2)</translation>
    </message>
    <message>
        <source>Choose runs that know their accuracy and spikes</source>
        <translation>정확도와 스파이크 수가 있는 실행을 선택하세요</translation>
    </message>
</context>
<context>
    <name>nl::ui::SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Colours of the window; changes at once.</source>
        <translation>창의 색상. 즉시 적용됩니다.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>데스크톱 설정 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Language of the window, where a translation is installed; from the next start on.</source>
        <translation>창의 언어. 번역이 설치되어 있어야 하며 다음 시작부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>성능</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>Threads that jobs may use, 0 = all; results do not depend on it. From the next start on.</source>
        <translation>작업에 쓸 수 있는 스레드 수, 0 = 전체. 결과에는 영향이 없습니다. 다음 시작부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Where new training runs are written; empty = the standard place.</source>
        <translation>새 학습 실행을 기록할 위치. 비우면 기본 위치를 씁니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimQueueModel</name>
    <message>
        <source>waits for its turn</source>
        <translation>차례를 기다림</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>taken from the queue</source>
        <translation>대기열에서 뺌</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>일찍 끝남</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>of an earlier session</source>
        <translation>이전 세션</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>시뮬레이션됨</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
</context>
<context>
    <name>nl::ui::SimulateView</name>
    <message>
        <source>Nothing to simulate</source>
        <translation>시뮬레이션할 것이 없음</translation>
    </message>
    <message>
        <source>Open a NeuroML or LEMS model; its simulations and networks can be run here.</source>
        <translation>NeuroML 또는 LEMS 모델을 열면 그 시뮬레이션과 네트워크를 여기서 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>시뮬레이션 대상</translation>
    </message>
    <message>
        <source>A simulation that the file describes, or a network with the settings below</source>
        <translation>파일이 기술하는 시뮬레이션, 또는 아래 설정을 쓰는 네트워크</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>설정의 문제</translation>
    </message>
    <message>
        <source>What will be run</source>
        <translation>실행할 내용</translation>
    </message>
    <message>
        <source>State of the simulation</source>
        <translation>시뮬레이션 상태</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>시뮬레이션 진행률</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>Queue of simulations</source>
        <translation>시뮬레이션 대기열</translation>
    </message>
    <message>
        <source>Choose a row to see its state, to stop it or to take its settings</source>
        <translation>행을 선택하면 상태를 보거나, 중지하거나, 설정을 가져올 수 있습니다</translation>
    </message>
    <message>
        <source>Simulates in the background, after those that wait</source>
        <translation>대기 중인 것 다음에 백그라운드에서 시뮬레이션합니다</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Holds the simulation; nothing is lost</source>
        <translation>시뮬레이션을 잠시 멈춥니다. 잃는 것은 없습니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Ends the simulation and keeps what it has so far</source>
        <translation>시뮬레이션을 끝내고 지금까지의 결과를 유지합니다</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>트레이스</translation>
    </message>
    <message>
        <source>Shows the curves</source>
        <translation>곡선을 보여 줍니다</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>래스터</translation>
    </message>
    <message>
        <source>Shows the spikes</source>
        <translation>스파이크를 보여 줍니다</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>이 설정 사용</translation>
    </message>
    <message>
        <source>Takes the settings of the chosen simulation, to run it again</source>
        <translation>선택한 시뮬레이션의 설정을 가져와 다시 실행할 수 있게 합니다</translation>
    </message>
    <message>
        <source>This build has no simulator.</source>
        <translation>이 빌드에는 시뮬레이터가 없습니다.</translation>
    </message>
    <message>
        <source>The file does not say how long: give a duration.</source>
        <translation>파일에 길이가 없습니다. 시간을 지정하세요.</translation>
    </message>
    <message>
        <source>The file does not say how far a step goes: give one.</source>
        <translation>파일에 시간 간격이 없습니다. 지정하세요.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열에 추가</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>약 %1 남음</translation>
    </message>
    <message>
        <source>Simulated in an earlier session. Take its settings to run it again.</source>
        <translation>이전 세션에서 시뮬레이션했습니다. 다시 실행하려면 설정을 가져오세요.</translation>
    </message>
    <message>
        <source>Not run yet. Traces and spikes appear while the model is simulated.</source>
        <translation>아직 실행하지 않았습니다. 모델을 시뮬레이션하는 동안 트레이스와 스파이크가 나타납니다.</translation>
    </message>
    <message>
        <source>, %1 ms simulated</source>
        <translation>, %1 ms 시뮬레이션됨</translation>
    </message>
    <message>
        <source>Its model is closed.</source>
        <translation>해당 모델이 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>시뮬레이션</translation>
    </message>
</context>
<context>
    <name>nl::ui::Simulations</name>
    <message>
        <source>Simulate %1</source>
        <translation>%1 시뮬레이션</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnLive</name>
    <message>
        <source>%1: accuracy %2, top 5 %3, loss %4, %5 spikes a picture, %6 µJ a picture</source>
        <translation>%1: 정확도 %2, 상위 5 %3, 손실 %4, 그림당 스파이크 %5개, 그림당 %6 µJ</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>학습 진행률</translation>
    </message>
    <message>
        <source>Numbers of the training</source>
        <translation>학습 수치</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>정확도, %</translation>
    </message>
    <message>
        <source>Firing rate: spikes a neuron and step</source>
        <translation>발화율: 뉴런·단계당 스파이크</translation>
    </message>
    <message>
        <source>Mean factor of gradient scaling</source>
        <translation>기울기 조정의 평균 계수</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>에포크 %1/%2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>단계 %1 / %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>초당 그림 %1개</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>%1 spikes a picture</source>
        <translation>그림당 스파이크 %1개</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>학습률 %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>기울기 노름 %1</translation>
    </message>
    <message>
        <source>%1: %2 neurons, %3 spikes a picture</source>
        <translation>%1: 뉴런 %2개, 그림당 스파이크 %3개</translation>
    </message>
    <message>
        <source>%1: mean factor %2 at the last step, before it is normalised</source>
        <translation>%1: 마지막 단계의 평균 계수 %2 (정규화 전)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Best: %1 after epoch %2</source>
        <translation>최고: 에포크 %2 뒤 %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 pictures/s, at most %3 of memory</source>
        <translation>매개변수 %1, 초당 그림 %2개, 메모리 최대 %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>%1: %2 spikes a neuron and step</source>
        <translation>%1: 뉴런·스텝당 스파이크 %2</translation>
    </message>
    <message>
        <source>Since the training began:</source>
        <translation>학습 시작 이후:</translation>
    </message>
    <message>
        <source>⚠ Hardly any spikes in %1 (least %2 a neuron and step)</source>
        <translation>⚠ %1에 스파이크가 거의 없음(뉴런·스텝당 최소 %2)</translation>
    </message>
    <message>
        <source>Factors of gradient scaling, % of contributions</source>
        <translation>기울기 조정의 계수, 기여의 %</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>계수</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnPicturePanel</name>
    <message>
        <source>The picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>What the network takes the picture for</source>
        <translation>신경망의 판단</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>시간 단계</translation>
    </message>
    <message>
        <source>Layer of the membranes</source>
        <translation>막전위의 층</translation>
    </message>
    <message>
        <source>Whose membranes are shown, before each reset</source>
        <translation>막전위를 보여 줄 층 (재설정 전의 값)</translation>
    </message>
    <message>
        <source>Membranes</source>
        <translation>막전위</translation>
    </message>
    <message numerus="yes">
        <source>It is: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Taken for: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;%n spike(s)</source>
        <translation>
            <numerusform>정답: &lt;b&gt;%1&lt;/b&gt;&lt;br&gt;판단: &lt;b&gt;%2&lt;/b&gt; (%3 %)&lt;br&gt;%4&lt;br&gt;스파이크 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 맞음</translation>
    </message>
    <message>
        <source>✗ wrong</source>
        <translation>✗ 틀림</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>문턱값</translation>
    </message>
    <message>
        <source>Class probability, %</source>
        <translation>클래스 확률, %</translation>
    </message>
    <message>
        <source>Membrane of neuron</source>
        <translation>뉴런의 막전위</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnSettings</name>
    <message>
        <source>Settings of the training</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Sets pictures, network and training together</source>
        <translation>그림, 신경망, 학습을 함께 설정합니다</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>사용자 설정</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>설정의 문제</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>예상</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>그림 폴더</translation>
    </message>
    <message>
        <source>The folder that holds the .bin files of the data set</source>
        <translation>데이터 집합의 .bin 파일이 있는 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Chooses the folder of the pictures</source>
        <translation>그림 폴더를 선택합니다</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>About the pictures</source>
        <translation>그림 정보</translation>
    </message>
    <message>
        <source>The whole network</source>
        <translation>신경망 전체</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>신경망의 층</translation>
    </message>
    <message>
        <source>%1 parameters, %2 neurons, %3 multiply-accumulates a picture</source>
        <translation>매개변수 %1, 뉴런 %2, 그림당 곱셈-누산 %3</translation>
    </message>
    <message>
        <source>About %1 of memory while it learns</source>
        <translation>학습 중 메모리 약 %1</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>그림을 읽는 중…</translation>
    </message>
    <message>
        <source>Read the pictures of %1</source>
        <translation>%1의 그림 읽기</translation>
    </message>
    <message>
        <source>%1 training and %2 test pictures, %3 classes, %4 × %5 pixels</source>
        <translation>학습 그림 %1장, 시험 그림 %2장, 클래스 %3개, %4 × %5 픽셀</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>실제: %1</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnTrainings</name>
    <message>
        <source>Train %1 on %2 (%3)</source>
        <translation>%2에서 %1 학습 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped after %n epoch(s).</source>
        <translation>
            <numerusform>%1이(가) %n 에포크 뒤에 멈췄습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1이(가) 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SnnView</name>
    <message>
        <source>State of the training</source>
        <translation>학습 상태</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Trains with these settings in the background, after those that wait</source>
        <translation>이 설정으로, 기다리는 것 다음에 백그라운드에서 학습합니다</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Holds the training; nothing is lost</source>
        <translation>학습을 잠시 멈춥니다. 잃는 것은 없습니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Keeps everything up to the last step; a stopped training can be resumed</source>
        <translation>마지막 단계까지 모두 보존합니다. 멈춘 학습은 다시 이어갈 수 있습니다</translation>
    </message>
    <message>
        <source>Stop, keep best</source>
        <translation>멈추고 최고 유지</translation>
    </message>
    <message>
        <source>Stops, and keeps the network of the best epoch</source>
        <translation>멈추고 가장 좋은 에포크의 신경망을 남깁니다</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>래스터</translation>
    </message>
    <message>
        <source>Shows what the run&apos;s network does with a picture</source>
        <translation>실행의 신경망이 그림을 어떻게 처리하는지 보여 줍니다</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>로그 축</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>로그 스케일 손실</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>학습 대기열</translation>
    </message>
    <message>
        <source>Choose a row to see its curves, or to stop it</source>
        <translation>행을 선택하면 곡선을 보거나 멈출 수 있습니다</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열에 추가</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Not started yet. Curves, spikes and firing rates appear here while the network learns.</source>
        <translation>아직 시작하지 않았습니다. 학습하는 동안 곡선, 스파이크, 발화율이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2</translation>
    </message>
    <message>
        <source>; everything up to the last step is kept</source>
        <translation>; 마지막 단계까지 모두 보존됨</translation>
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
        <translation>소스 텍스트</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>텍스트에서 찾기</translation>
    </message>
    <message>
        <source>No file is shown</source>
        <translation>표시된 파일 없음</translation>
    </message>
    <message>
        <source>Double-click a diagnostic, or follow a line of the Inspector.</source>
        <translation>진단을 두 번 클릭하거나 인스펙터의 줄 링크를 따라가세요.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 읽기</translation>
    </message>
    <message>
        <source>%1 (a part: the file is large)</source>
        <translation>%1(일부: 파일이 큼)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikePanel</name>
    <message>
        <source>What stands below the raster</source>
        <translation>래스터 아래에 표시할 것</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>발화율</translation>
    </message>
    <message>
        <source>Spikes a second and cell of each population over time</source>
        <translation>시간에 따른 각 집단의 초당·세포당 스파이크</translation>
    </message>
    <message>
        <source>PSTH</source>
        <translation>PSTH</translation>
    </message>
    <message>
        <source>Rate around a repeated stimulus, or around the spikes of a cell</source>
        <translation>반복 자극 또는 한 세포의 스파이크 전후의 발화율</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Histogram of the interspike intervals</source>
        <translation>스파이크 간격의 히스토그램</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>세포</translation>
    </message>
    <message>
        <source>Rate, latency and regularity of every cell as a table</source>
        <translation>모든 세포의 발화율, 잠복기, 규칙성을 표로</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Bin of the rate</source>
        <translation>발화율의 구간</translation>
    </message>
    <message>
        <source>Width of a bin of the rate</source>
        <translation>발화율 구간의 너비</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the rate</source>
        <translation>발화율을 평활화하는 가우스 함수의 표준편차</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Around what the rate is shown</source>
        <translation>무엇의 전후로 발화율을 표시할지</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Spikes of the chosen cell</source>
        <translation>선택한 세포의 스파이크</translation>
    </message>
    <message>
        <source>First trigger</source>
        <translation>첫 트리거</translation>
    </message>
    <message>
        <source>Time of the first trigger</source>
        <translation>첫 트리거의 시각</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Period of the triggers</source>
        <translation>트리거의 주기</translation>
    </message>
    <message>
        <source>Time from one trigger to the next</source>
        <translation>한 트리거에서 다음 트리거까지의 시간</translation>
    </message>
    <message>
        <source>once</source>
        <translation>한 번만</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>Before the trigger</source>
        <translation>트리거 이전</translation>
    </message>
    <message>
        <source>How much is shown before a trigger</source>
        <translation>트리거 이전을 얼마나 표시할지</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After the trigger</source>
        <translation>트리거 이후</translation>
    </message>
    <message>
        <source>How much is shown after a trigger</source>
        <translation>트리거 이후를 얼마나 표시할지</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Bin of the PSTH</source>
        <translation>PSTH의 구간</translation>
    </message>
    <message>
        <source>Width of a bin</source>
        <translation>구간의 너비</translation>
    </message>
    <message>
        <source>Scale of the intervals</source>
        <translation>간격의 눈금</translation>
    </message>
    <message>
        <source>Bins that are equal, or equal on a logarithmic scale</source>
        <translation>너비가 같은 구간, 또는 로그 눈금에서 같은 구간</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>눈금</translation>
    </message>
    <message>
        <source>Bin of the intervals</source>
        <translation>간격의 구간</translation>
    </message>
    <message>
        <source>Width of a bin on a linear scale</source>
        <translation>선형 눈금에서 구간의 너비</translation>
    </message>
    <message>
        <source>Cells and what they fire</source>
        <translation>세포와 그 발화</translation>
    </message>
    <message>
        <source>There are no spikes yet.</source>
        <translation>아직 스파이크가 없습니다.</translation>
    </message>
    <message>
        <source>Count the spikes</source>
        <translation>스파이크 세기</translation>
    </message>
    <message>
        <source>Choose a cell: click on its row in the raster or in the table of cells.</source>
        <translation>세포를 선택하세요: 래스터나 세포 표에서 그 행을 클릭합니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::SpikeRaster</name>
    <message>
        <source>Raster of spikes</source>
        <translation>스파이크 래스터</translation>
    </message>
    <message>
        <source>%1 spikes of %2 sources in %3 groups</source>
        <translation>%3개 그룹, %2개 원천의 스파이크 %1개</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>뉴런 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>뉴런 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spike(s)</source>
        <translation>
            <numerusform>스파이크 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>시간, %1</translation>
    </message>
    <message>
        <source>Density: up to %1 neurons and %2 spikes on a pixel; the stronger the colour, the more spikes.</source>
        <translation>밀도: 픽셀 하나에 뉴런 최대 %1개, 스파이크 최대 %2개. 색이 진할수록 스파이크가 많습니다.</translation>
    </message>
</context>
<context>
    <name>nl::ui::StartView</name>
    <message>
        <source>Bundled samples and recent files</source>
        <translation>기본 제공 예제와 최근 파일</translation>
    </message>
    <message>
        <source>Neuroloom</source>
        <translation>Neuroloom</translation>
    </message>
    <message>
        <source>Open a NeuroML model, turn it in 3-D, build its computational graph, train a graph attention network on it and see what it attends to.</source>
        <translation>NeuroML 모델을 열어 3-D로 돌려 보고, 계산 그래프를 생성하고, 그래프 어텐션 네트워크를 학습하여 무엇에 주목하는지 살펴보세요.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>The bundled samples were not found beside the program.</source>
        <translation>프로그램과 함께 제공되는 예제를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>내 파일</translation>
    </message>
    <message>
        <source>Or drop files anywhere on the window: NeuroML, LEMS, SWC, HDF5 networks, graphs.</source>
        <translation>또는 창 아무 곳에나 파일을 놓으세요: NeuroML, LEMS, SWC, HDF5 네트워크, 그래프.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근 항목</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>연 파일이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
</context>
<context>
    <name>nl::ui::StepChart</name>
    <message>
        <source>Curve of the groups</source>
        <translation>그룹의 곡선</translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1, 가로축 %2: %3</translation>
    </message>
</context>
<context>
    <name>nl::ui::TopEntriesModel</name>
    <message>
        <source>(own entry)</source>
        <translation>(자체 항목)</translation>
    </message>
    <message>
        <source>Who looks</source>
        <translation>주목하는 쪽</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>At whom</source>
        <translation>주목 대상</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>이득</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracePlot</name>
    <message>
        <source>Traces over time</source>
        <translation>시간에 따른 트레이스</translation>
    </message>
    <message>
        <source>%1: %2 curves, %3 samples</source>
        <translation>%1: 곡선 %2개, 샘플 %3개</translation>
    </message>
</context>
<context>
    <name>nl::ui::TracesView</name>
    <message>
        <source>No traces yet</source>
        <translation>아직 트레이스가 없음</translation>
    </message>
    <message>
        <source>Traces are what a simulation records. Open a model and run it.</source>
        <translation>트레이스는 시뮬레이션이 기록하는 것입니다. 모델을 열고 실행하세요.</translation>
    </message>
    <message>
        <source>About this simulation</source>
        <translation>이 시뮬레이션에 대해</translation>
    </message>
    <message>
        <source>Times and values</source>
        <translation>시간과 값</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>The simulation whose traces are shown</source>
        <translation>트레이스를 보여 줄 시뮬레이션</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>플롯</translation>
    </message>
    <message>
        <source>A display of the file, or everything that was recorded</source>
        <translation>파일의 디스플레이, 또는 기록한 것 모두</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>쌓기</translation>
    </message>
    <message>
        <source>Gives each curve an axis of its own</source>
        <translation>곡선마다 축을 따로 줍니다</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Holds the picture while the simulation goes on</source>
        <translation>시뮬레이션이 계속되는 동안 화면을 멈춥니다</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Shows the samples as numbers, to read and to copy</source>
        <translation>샘플을 숫자로 보여 주어 읽고 복사할 수 있습니다</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Shows everything (F, or a double click)</source>
        <translation>모두 보여 줍니다(F 또는 두 번 클릭)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Saves the samples or the picture</source>
        <translation>샘플이나 그림을 저장합니다</translation>
    </message>
    <message>
        <source>Samples as CSV...</source>
        <translation>샘플을 CSV로...</translation>
    </message>
    <message>
        <source>Picture as PNG...</source>
        <translation>그림을 PNG로...</translation>
    </message>
    <message>
        <source>Drawing as SVG...</source>
        <translation>그림을 SVG로...</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>A click shows or hides a curve</source>
        <translation>클릭하면 곡선을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Choosing a row moves cursor A there; Ctrl+C copies</source>
        <translation>행을 선택하면 커서 A가 그곳으로 갑니다. Ctrl+C로 복사</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <translation>%1(실행 중)</translation>
    </message>
    <message>
        <source>Prepare the traces of %1</source>
        <translation>%1의 트레이스 준비</translation>
    </message>
    <message>
        <source>Stopped at %1 ms; this is what was simulated until then.</source>
        <translation>%1 ms에서 중지했습니다. 그때까지 시뮬레이션한 것입니다.</translation>
    </message>
    <message>
        <source>Ended early, at %1 ms: %2.</source>
        <translation>%1 ms에서 일찍 끝남: %2.</translation>
    </message>
    <message>
        <source>This simulation recorded no traces. Name quantities under &quot;Record also&quot; of Simulate, for example pop[0]/v, and run it again.</source>
        <translation>이 시뮬레이션은 트레이스를 기록하지 않았습니다. 시뮬레이션의 &quot;Record also&quot;에 pop[0]/v 같은 양을 지정하고 다시 실행하세요.</translation>
    </message>
    <message>
        <source>A click sets cursor A, Ctrl and a click cursor B</source>
        <translation>클릭하면 커서 A, Ctrl과 클릭하면 커서 B를 놓습니다</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>트레이스</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>저장됨: %1.</translation>
    </message>
    <message>
        <source>There are no traces to save.</source>
        <translation>저장할 트레이스가 없습니다.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>쓸 수 없음: %1.</translation>
    </message>
    <message>
        <source>The samples can be saved when it has ended.</source>
        <translation>샘플은 끝난 뒤에 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 저장</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 도면(*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림(*.png)</translation>
    </message>
    <message>
        <source>Save the traces</source>
        <translation>트레이스 저장</translation>
    </message>
    <message>
        <source>That is too much to copy: export it as a CSV file.</source>
        <translation>복사하기에는 너무 많습니다. CSV 파일로 내보내세요.</translation>
    </message>
</context>
<context>
    <name>nl::ui::TrainingView</name>
    <message>
        <source>Nothing to train on</source>
        <translation>학습할 대상 없음</translation>
    </message>
    <message>
        <source>BGAN learns from a computational graph. Open a model and build its graph.</source>
        <translation>BGAN은 계산 그래프로 학습합니다. 모델을 열고 그래프를 생성하세요.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>정밀하게</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>사용자 설정</translation>
    </message>
    <message>
        <source>Sets epochs, width, heads, layers and learning rate together</source>
        <translation>에포크, 너비, 헤드, 레이어, 학습률을 함께 설정합니다</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Trains on the active graph in the background</source>
        <translation>활성 그래프에서 배경으로 학습합니다</translation>
    </message>
    <message>
        <source>Keeps everything up to the last epoch; a stopped training can be resumed</source>
        <translation>마지막 에포크까지 모두 보존합니다. 중지한 학습은 재개할 수 있습니다</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>로그 축</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>로그 스케일 손실</translation>
    </message>
    <message>
        <source>State of the training</source>
        <translation>학습 상태</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>학습 진행률</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>No graph is active.</source>
        <translation>활성 그래프가 없습니다.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;Nodes: %2&lt;br&gt;Edges: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;노드: %2&lt;br&gt;간선: %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Not started yet. Loss and attention appear here while the network learns.</source>
        <translation>아직 시작하지 않았습니다. 네트워크가 학습하는 동안 손실과 어텐션이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: waiting for its turn</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 순서 대기 중</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: running%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 실행 중%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: paused</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 일시 정지됨</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: failed. %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 실패. %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped before it began</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 시작 전에 중지됨</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: stopped; everything up to the last epoch is kept</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 중지됨. 마지막 에포크까지 모두 보존되었습니다</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: done</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: 완료</translation>
    </message>
    <message>
        <source>%1 parameters; %2 per epoch; peak memory %3 MiB</source>
        <translation>매개변수 %1개, 에포크당 %2, 최대 메모리 %3 MiB</translation>
    </message>
    <message>
        <source>train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>학습 손실</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>검증 R²</translation>
    </message>
    <message>
        <source>validation AUROC</source>
        <translation>검증 AUROC</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>에포크 %1/%2</translation>
    </message>
    <message>
        <source>%1 per epoch</source>
        <translation>에포크당 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>학습률 %1</translation>
    </message>
    <message>
        <source>gradient norm %1</source>
        <translation>기울기 노름 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>nl::ui::Viewer3dView</name>
    <message>
        <source>3-D view</source>
        <translation>3-D 뷰</translation>
    </message>
    <message>
        <source>Morphologies and networks in three dimensions</source>
        <translation>3차원 형태와 네트워크</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>아직 표시할 내용 없음</translation>
    </message>
    <message>
        <source>Open a model to see its cells and networks in 3-D.</source>
        <translation>모델을 열면 세포와 네트워크를 3-D로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>표시 대상</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>색상 기준</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>집단별</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>가중치별</translation>
    </message>
    <message>
        <source>By attention</source>
        <translation>어텐션별</translation>
    </message>
    <message>
        <source>Threshold for connections</source>
        <translation>연결 임계값</translation>
    </message>
    <message>
        <source>Hides connections weaker than this part of the strongest</source>
        <translation>가장 강한 연결 대비 이 비율보다 약한 연결을 숨깁니다</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Fit everything into the view (F)</source>
        <translation>전체를 뷰에 맞춤(F)</translation>
    </message>
    <message>
        <source>Fit everything into the view</source>
        <translation>전체를 뷰에 맞춤</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Standard views, projection and what is drawn over the picture</source>
        <translation>표준 시점, 투영, 그림 위에 표시할 항목</translation>
    </message>
    <message>
        <source>Front (x, y)</source>
        <translation>앞(x, y)</translation>
    </message>
    <message>
        <source>Side (z, y)</source>
        <translation>옆(z, y)</translation>
    </message>
    <message>
        <source>Top (x, z)</source>
        <translation>위(x, z)</translation>
    </message>
    <message>
        <source>Orthographic</source>
        <translation>직교 투영</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>축척 막대</translation>
    </message>
    <message>
        <source>OpenGL could not start: %1</source>
        <translation>OpenGL을 시작할 수 없음: %1</translation>
    </message>
    <message>
        <source>3-D picture</source>
        <translation>3-D 그림</translation>
    </message>
    <message>
        <source>Graph on the 3-D picture</source>
        <translation>3-D 그림 위의 그래프</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>세포 %1</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>모든 세포</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>집단</translation>
    </message>
    <message>
        <source>Cell type</source>
        <translation>세포 유형</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>Feature: %1</source>
        <translation>특징: %1</translation>
    </message>
    <message>
        <source>Colours of the 3-D picture</source>
        <translation>3-D 그림의 색상</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3-D</translation>
    </message>
    <message>
        <source>The picture was stopped. Choose what to show to draw it.</source>
        <translation>그림이 중지되었습니다. 표시할 것을 선택하면 그립니다.</translation>
    </message>
    <message>
        <source>Playback on the 3-D picture</source>
        <translation>3-D 그림에서 재생</translation>
    </message>
    <message>
        <source>Membrane potential</source>
        <translation>막전위</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Simulate with an interval between frames to see the voltage.</source>
        <translation>전위를 보려면 프레임 간격을 지정하여 시뮬레이션하세요.</translation>
    </message>
    <message>
        <source>at %1 ms</source>
        <translation>%1 ms 시점</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>전위</translation>
    </message>
</context>
</TS>
