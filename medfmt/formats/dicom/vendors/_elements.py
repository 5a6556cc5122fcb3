# SPDX-License-Identifier: MIT
"""Private elements of the vendors that medfmt meets, written by tests/tools/make_dicom_dictionary.py: do not edit.

One line an element: the last two digits of its number in hexadecimal, the VR, and the name where one is known. They stand
after a line "|", the name of their creator, and their group.
"""

from __future__ import annotations

ELEMENTS = """
|CANON_MEC_MR3 0029
01 SQ Other Private Data
89 LO
90 OB Reversed EVRLE DataSet
|CANON_MEC_MR3 700D
00 DS Scale Factor
05 DS FOV
0C CS Receiver Gain Correction Check Flag
20 SH Identification Flag of 3D GDC
|GEMS_ACQU_01 0009
24 DS
25 US
3E US
3F US
42 US
43 US
F8 US
FB IS
|GEMS_ACQU_01 0019
01 LT
02 SL Detector Channel
03 DS Cell number at Theta
04 DS Cell spacing
05 LT
06 UN
0E US
0F DS Horiz. Frame of ref.
11 SS Series contrast
12 SS Last pseq
13 SS Start number for baseline
14 SS End number for baseline
15 SS Start number for enhanced scans
16 SS End number for enhanced scans
17 SS Series plane
18 LO First scan ras
19 DS First scan location
1A LO Last scan ras
1B DS Last scan loc
1E DS Display field of view
20 DS
22 DS
23 DS Table Speed [mm/rotation]
24 DS Mid Scan Time [sec]
25 SS Mid scan flag
26 SL Tube Azimuth [degree]
27 DS Rotation Speed [msec]
2A DS x-ray On position
2B DS x-ray Off position
2C SL Number of triggers
2D US
2E DS Angle of first view
2F DS Trigger frequency
39 SS SFOV Type
3A IS
3B LT
3C UN
3E UN
3F UN
40 SS Stat recon flag
41 SS Compute type
42 SS Segment Number
43 SS Total Segments Required
44 DS Interscan delay
47 SS View compression factor
48 US
49 US
4A SS Total no. of ref channels
4B SL Data size for scan data
52 SS Recon post proc. Flag
54 UN
57 SS CT water number
58 SS CT bone number
5A FL Acquisition Duration
5D US
5E SL Number of channels (1...512)
5F SL Increment between channels
60 SL Starting view
61 SL Number of views
62 SL Increment between views
6A SS Dependent on #views processed
6B SS Field of view in detector cells
70 SS Value of back projection button
71 SS Set if fatq estimates were used
72 DS Z chan avg over views
73 DS Avg of left ref chans over views
74 DS Max left chan over views
75 DS Avg of right ref chans over views
76 DS Max right chan over views
7D DS Second echo
7E SS Number of echoes
7F DS Table delta
81 SS Contiguous
82 US
83 DS
84 DS Peak SAR
85 SS Monitor SAR
86 US
87 DS Cardiac repetition time
88 SS Images per cardiac cycle
8A SS Actual receive gain analog
8B SS Actual receive gain digital
8D DS Delay after trigger
8F SS Swappf
90 SS Pause Interval
91 DS Pause Time
92 SL Slice offset on freq axis
93 DS Auto Prescan Center Frequency
94 SS Auto Prescan Transmit Gain
95 SS Auto Prescan Analog receiver gain
96 SS Auto Prescan Digital receiver gain
97 SL Bitmap defining CVs
98 SS Center freq. Method
99 US
9B SS Pulse Sequence Mode
9C LO Pulse Sequence Name
9D DT Pulse Sequence Date
9E LO Internal Pulse Sequence Name
9F SS Transmitting Coil Type
A0 SS Surface Coil Type
A1 SS Extremity Coil flag
A2 SL Raw data run number
A3 UL Calibrated Field strength
A4 SS SAT fat/water/bone
A5 DS Receive bandwidth
A7 DS User data 0
A8 DS User data 1
A9 DS User data 2
AA DS User data 3
AB DS User data 4
AC DS User data 5
AD DS User data 6
AE DS User data 7
AF DS User data 8
B0 DS User data 9
B1 DS User data 10
B2 DS User data 11
B3 DS User data 12
B4 DS User data 13
B5 DS User data 14
B6 DS User data 15
B7 DS User data 16
B8 DS User data 17
B9 DS User data 18
BA DS User data 19
BB DS User data 20
BC DS User data 21
BD DS User data 22
BE DS Projection angle
C0 SS Saturation planes
C1 SS Surface coil intensity
C2 SS SAT location R
C3 SS SAT location L
C4 SS SAT location A
C5 SS SAT location P
C6 SS SAT location H
C7 SS SAT location F
C8 SS SAT thickness R/L
C9 SS SAT thickness A/P
CA SS SAT thickness H/F
CB SS Phase Contrast flow axis
CC SS Velocity encoding
CD SS Thickness disclaimer
CE SS Prescan type
CF SS Prescan status
D0 SH Raw data type
D2 SS Projection Algorithm
D3 SH Projection Algorithm Name
D4 US
D5 SS Fractional echo
D6 SS Prep pulse
D7 SS Cardiac phase number
D8 SS Variable echoflag
D9 DS Concatenated SAT {# DTI Diffusion Dir., release 9.0 & below}
DA SS Reference channel used
DB DS Back projector coefficient
DC SS Primary speed correction used
DD SS Overrange correction used
DE DS Dynamic Z alpha value
DF DS User data 23 {# DTI Diffusion Dir., release 9.0 & below}
E0 DS User data 24 {# DTI Diffusion Dir., release 10.0 & above}
E1 DS
E2 DS Velocity Encode Scale
E3 LT
E4 LT
E5 IS
E6 US
E8 DS
E9 DS
EB DS
EC US
F0 UN
F1 LT
F2 SS Fast phases
F3 LT
F4 LT
F9 DS Transmit gain
|GEMS_IDEN_01 0009
01 LO Full fidelity
02 SH Suite id
04 SH Product id
17 LT Series Description
1A US
20 US
27 SL Image actual date
2F SH
30 SH Service id
31 SH Mobile location number
E2 LT Image Type (ORIGINAL/PROSPECTIVE ...)
E3 UI Equipment UID
E6 SH Genesis Version - now
E7 UL Exam Record checksum
E8 SH Series Suite Id
E9 SL Actual series data time stamp
|GEMS_IMAG_01 0027
06 SL Image archive flag
10 SS Scout Type
1C SL Vma mamp
1D SS Vma phase
1E SL Vma mod
1F SL Vma clip
20 SS Smart scan ON/OFF flag
30 SH Foreign Image Revision
31 SS Imaging Mode
32 SS Pulse Sequence
33 SL Imaging Options
35 SS Plane Type
36 SL Oblique Plane
40 SH RAS letter of image location
41 FL Image location
42 FL Center R coord of plane image
43 FL Center A coord of plane image
44 FL Center S coord of plane image
45 FL Normal R coord
46 FL Normal A coord
47 FL Normal S coord
48 FL R Coord of Top Right Corner
49 FL A Coord of Top Right Corner
4A FL S Coord of Top Right Corner
4B FL R Coord of Bottom Right Corner
4C FL A Coord of Bottom Right Corner
4D FL S Coord of Bottom Right Corner
50 FL Scan Start Location
51 FL Scan End Location
52 SH RAS letter for side of image
53 SH RAS letter for anterior/posterior
54 SH RAS letter for scout start loc
55 SH RAS letter for scout end loc
60 FL Image dimension - X
61 FL Image dimension - Y
62 FL Number of Excitations
|GEMS_IMAG_01 0029
15 SL Lower range of Pixels1
16 SL Lower range of Pixels1
17 SL Lower range of Pixels2
18 SL Upper range of Pixels2
1A SL Len of tot hdr in bytes No longer supported
26 SS Version of the hdr struct
34 SL Advantage comp. Overflow
35 SL Advantage comp. Underflow
|GEMS_PARM_01 0043
01 SS Bitmap of prescan options
02 SS Gradient offset in X
03 SS Gradient offset in Y
04 SS Gradient offset in Z
05 SS Img is original or unoriginal
06 SS Number of EPI shots
07 SS Views per segment
08 SS Respiratory rate, bpm
09 SS Respiratory trigger point
0A SS Type of receiver used
0B DS DB/dt Peak rate of change of gradient field
0C DS dB/dt Limits in units of percent
0D DS PSD estimated limit
0E DS PSD estimated limit in tesla per second
0F DS Saravghead
10 US Window value
11 US Total input views
12 SS X-ray chain
13 SS Decon kernel parameters
14 SS Calibration parameters
15 SS Total output views
16 SS Number of overranges
17 DS IBH image scale factors
18 DS BBH coefficients
19 SS Number of BBH chains to blend
1A SL Starting channel number
1B SS Ppscan parameters
1C SS GE image integrity
1D SS Level value
1E DS Delta Start Time [msec]
1F SL Max overranges in a view
20 DS Avg overranges all views
21 SS Corrected after glow terms
25 SS Reference channels
26 US No views ref chans blocked
27 SH Scan Pitch Ratio
28 OB Unique image iden
29 OB Histogram tables
2A OB User defined data
2B SS Private Scan Options
2C SS Effective echo spacing
2D SH Filter Mode (String slop field 1 in legacy GE MR
2E SH String slop field 2
2F SS Image Type (real, imaginary, phase, magnitude)
30 SS Vas collapse flag
31 DS Recon Center Coordinates
32 SS Vas flags
33 FL Neg_scanspacing
34 IS Offset Frequency
35 UL User_usage_tag
36 UL User_fill_map_MSW
37 UL User_fill_map_LSW
38 FL User data 25...User data 48 {User48=Effective Resolution for spiral}
39 IS Slop_int_6... slop_int_9
40 FL Trigger on position
41 FL Degree of rotation
42 SL DAS trigger source
43 SL DAS fpa gain
44 SL DAS output source
45 SL DAS ad input
46 SL DAS cal mode
47 SL DAS cal frequency
48 SL DAS reg xm
49 SL DAS auto zero
4A SS Starting channel of view
4B SL DAS xm pattern
4C SS TGGC trigger mode
4D FL Start scan to X-ray on delay
4E FL Duration of X-ray on
60 IS Slop_int_10...slop_int_17
61 UI Scanner Study Entity UID
62 SH Scanner Study ID
63 SH Raw Data ID
64 CS Image Filter
65 US Motion Correction Indicator
66 US Helical Correction Indicator
67 US IBO Correction Indicator
68 US XT Correction Indicator
69 US Q-cal Correction Indicator
6A US AV Correction Indicator
6B US L-MDK Correction Indicator
6C IS Detector Row
6D IS Area Size
6E SH Auto mA Mode
6F DS Scanner Table Entry (single gradient coil systems only)/Scanner Table Entry + Gradient Coil Selected
70 LO Paradigm Name
71 ST Paradigm Description
72 UI Paradigm UID
73 US Experiment Type
74 US #rest volumes
75 US #active volumes
76 US #dummy scans
77 SH Application Name
78 SH Application Version
79 US Slices Per Volume
7A US Expected Time Points
7B FL Regressor Values
7C FL Delay after slice group
7D US Recon mode flag word
7E LO PACC specific information
7F DS Reserved
80 LO Coil ID Data
81 LO GE Coil Name
82 LO System Configuration Information
83 DS Asset R Factors
84 LO Additional Asset Data
85 UT Debug Data (text format)
86 OB Debug Data (binary format)
87 UT Reserved
88 UI PURE Acquisition Calibration Series UID
89 LO Governing Body, dB/dt, and SAR definition
8A CS Private In-Plane Phase Encoding Direction
8B OB FMRI Binary Data Block
8C DS Voxel Location
8D DS SAT Band Locations
8E DS Spectro Prescan Values
8F DS Spectro Parameters
90 LO SAR Definition
91 DS SAR value
92 LO Image Error Text
93 DS Spectro Quantitation Values
94 DS Spectro Ratio Values
95 LO Prescan Reuse String
96 CS Content Qualification
97 LO Image Filtering Parameters
98 UI ASSET Acquisition Calibration Series UID
99 LO Extended Options
9A IS Rx Stack Identification
9B DS NPW factor
9C OB Research Tag 1
9D OB Research Tag 2
9E OB Research Tag 3
9F OB Research Tag 4
A0 SQ Spectroscopy Pixel Sequence
A1 SQ Spectroscopy Default Display Sequence
A2 DS MEG Data
A3 CS ASL Contrast technique
A4 LO Detailed text for ASL labeling technique
A5 IS Duration of the label or control pulse
|GEMS_PARM_01 0051
0A SL Store level of Functional Image
0B FL Store B-Value with Functional Image
|GEMS_PARM_01 2001
10 UI DICOM Implementation UID
11 SH DICOM Implementation Version
12 UI Within-DICOM-Implementation SOP Instance UID
13 SH Application Name
14 SH Application Version
15 SH Compatibility Version
21 UI Referenced Series UID
31 US Number of Objects Averaged
41 US Number of Expected Time Points
51 US Number of Slices Per Volume
60 US BW Image Type
61 US Experiment Type
71 UI Paradigm UID
72 LO Paradigm Name
73 ST Paradigm Description
80 OB Contrast
81 FL Regressor Values
86 US Number of Degrees of Freedom
8A FL Z Threshold
8B FL p Threshold
90 OB Processing parameters
91 OB Motion Plot
92 OB ROIs
93 OB Tracts
94 OB Report
95 OB Response Data
A0 FL Motion Parameters
A1 FL Registration Parameters
A2 FL Subject Data
B0 OB DTI Parameters
C0 OB Paradigm Info
|GEMS_PATI_01 0011
10 SS Patient Status
|GEMS_RELA_01 0021
03 SS Series from which Prescribed
05 SH Genesis Version - now
07 UL Series Record checksum
15 US
16 SS
18 SH Genesis version - Now
19 UL Acq recon record checksum
20 DS Table start location
35 SS Series from which prescribed
36 SS Image from which prescribed
37 SS Screen Format
4A LO Anatomical reference for scout
4E US
4F SS Locations in acquisition
50 SS Graphically prescribed
51 DS Rotation from source x rot
52 DS Rotation from source y rot
53 DS Rotation from source z rot
54 SH Image position
55 SH Image orientation
56 SL Num 3D slabs
57 SL Locs per 3D slab
58 SL Overlaps
59 SL Image Filtering 0.5/0.2T
5A SL Diffusion direction
5B DS Tagging Flip Angle
5C DS Tagging Orientation
5D DS Tag Spacing
5E DS RTIA_timer
5F DS Fps
70 LT
71 LT
81 DS Auto window/level alpha
82 DS Auto window/level beta
83 DS Auto window/level window
84 DS Auto window/level level
90 SS Tube focal spot position
91 SS Biopsy position
92 FL Biopsy T location
93 FL Biopsy ref location
|GEMS_SERS_01 0025
06 SS Last pulse sequence used
07 SL Images in Series
10 SL Landmark Counter
11 SS Number of Acquisitions
14 SL Indicates no. of updates to header
17 SL Series Complete Flag
18 SL Number of images archived
19 SL Last image number used
1A SH Primary Receiver Suite and Host
1B OB Protocol Data Block (compressed)
|GEMS_STDY_01 0023
01 SL Number of series in Study
02 SL Number of unarchived Series
10 SS Reference image field
50 SS Summary image
70 FD Start time(secs) in first axial
74 SL No. of updates to header
7D SS Indicates study has complete info (DICOM/genesis)
|Philips Imaging DD 001 2001
01 FL Chemical Shift
02 IS Chemical Shift Number MR
03 FL Diffusion B-Factor
04 CS Diffusion Direction
05 SS
06 CS Image Enhanced
07 CS Image Type ED ES
08 IS Phase Number
09 FL
0A IS Slice Number MR
0B CS Slice Orientation
0C CS
0E CS
0F SS
10 CS Cardiac Sync
11 FL Diffusion Echo Time
12 CS Dynamic Series
13 SL EPI Factor
14 SL Number of Echoes
15 SS Number of Locations
16 SS Number of PC Directions
17 SL Number of Phases MR
18 SL Number of Slices MR
19 CS Partial Matrix Scanned
1A FL PC Velocity
1B FL Prepulse Delay
1C CS Prepulse Type
1D IS Reconstruction Number MR
1E CS
1F CS Respiration Sync
20 LO Scanning Technique Description MR
21 CS SPIR
22 FL Water Fat Shift
23 DS Flip Angle Philips
24 CS Interactive
25 SH Echo Time Display MR
26 CS Presentation State Subtraction Active
28 FL Edge Enhancement Gain Factor Sub
29 FL Edge Enhancement Gain Factor Non Sub
2A CS Edge Enhancement Taste Adapt Sub
2B CS Edge Enhancement Taste Non Sub
2C FL Harmonization Factor
2D SS Number of Stack Slices
2F FL Harmonization Gain
30 UL Log Subtraction Gain Step
31 US Mixing NR of Mask Image Numbers
32 FL Stack Radial Angle
33 CS Stack Radial Axis
34 CS Mixing Mask Operation
35 SS Stack Slice Number
36 CS Stack Type
37 CS Mixing Operation Type
39 FL
3A CS Pixel Shift
3D UL
3F CS Interpolation Method
42 CS Subtraction Land Marking Active
46 CS Graphic Line Style
47 FL Graphic Line Width
48 SS Graphic Annotation ID
4B CS Poly Line Interpolation Method
4C CS Poly Line Begin Point Style
4D CS Poly Line End Point Style
4E CS Window Smoothing Taste
4F FD Harmonization Offset
50 LO
52 UI
53 CS Window Invert
55 CS Graphic Line Color
56 CS Graphic Type (Private)
5A ST Graphic Annotation Model
5D ST Measurement Text Units
5E ST Measurement Text Type
5F SQ Stack Sequence
60 SL Number of Stacks
61 CS
62 CS
63 CS Examination Source
64 SH Text Type
65 SQ
67 CS
68 SQ
69 SQ Display Shutter Sequence
6A SQ
6B SQ Has Edge Enhancement Sequence
6D LO Text Font
6E SH Series Type
6F SQ Mixing Sequence
71 CS
73 SQ Referenced Mask Image Sequence
74 DS Window Center Sub
75 DS Window Width Sub
76 UL
77 CS GL TrafoType
79 SQ Harmonisation Sequence
7A FL
7B IS Acquisition Number
7E US Edge Enhancement Gain Taste
7F US Edge Enhancement Gain Taste Sub
80 LO Text Anchor Point Alignment
81 IS Number of Dynamic Scans
82 IS Echo Train Length
83 DS Imaging Frequency
84 DS Inversion Time
85 DS Magnetic Field Strength
86 IS
87 SH Imaged Nucleus
88 DS Number of Averages
89 DS Phase FOV Percent
8A DS Sampling Percent
8B SH
93 LO Text Style
94 LO Processing Order Specialization
97 SH Nucleus
9A SQ Graphic Number Sequence
9B UL Graphic Number
9C LO
9D LO PIIM Subtraction Type
9F US Pixel Processing Kernel Size
A1 CS Is Raw Image
A2 US LOG Subtraction Curve Taste
A3 UL Text Color Foreground
A4 UL Text Color Background
A5 UL Text Color Shadow
C1 LO Nested Object Type Name
CC ST
DA CS
F1 FL Prospective Motion Correction
F2 FL Retrospective Motion Correction
|Philips Imaging DD 001 2005
14 CS Diffusion
20 SL Number of Chemical Shifts
30 FL Repetition Time
33 FL Scan Duration
35 CS Data Type
8B SH Transmitting Coil
9F CS Spectral Selective Excitation Pulse
A1 CS Syncra Scan Type
|Philips Imaging DD 002 2001
01 US
02 FD
13 SS
14 FD
15 FD
16 FD
17 FD
18 CS
19 FD
1A FD
1B FD
1C FD
1D FD
1E FD
1F FD
20 FD
21 FD
22 FD
23 FD
24 FD
25 FD
26 FD
27 FD
28 US
29 US
2A US
2B SS
2C FD
2D FD
2E SS
2F SS
30 SS
31 SS
32 SS
33 SS
34 SS
35 FD
36 FD
37 FD
39 CS
3A SQ
3B SQ
3C SQ
3D SQ
3E SS
3F SS
40 SS
|Philips MR Imaging DD 001 2005
00 FL
01 FL
02 FL
04 CS
05 CS Synergy Reconstruction Type
08 FL
09 FL
0A FL
0B FL
0C FL
0D FL
0E FL
0F DS Window Center
10 DS Window Width
11 CS
12 CS
13 CS
14 CS
15 CS
16 CS
17 CS
18 LO
19 CS
1A SS
1B CS
1C CS
1D SS
1E SH
1F SH
20 SL Number of Chemical Shift
21 SS
22 IS
23 SS
25 SS
26 CS
27 CS
28 CS
29 CS
2A IS
2B SS
2C CS
2D IS
2E CS
2F CS
30 FL Repetition Time
31 CS
32 CS
33 FL Acquisition Duration
34 CS
35 CS
36 CS
37 CS
38 CS
39 CS
3A SH
3B CS
3C CS
3D SS
3E SL
48 IS
49 IS
4A IS
4B IS
4C CS
4D CS
4E FL
4F FL
50 FL
51 FL
52 CS
53 CS
54 FL
55 FL
56 FL
57 FL
58 FL
59 FL
5A FL
5B FL
5C FL
5D CS
5E CS
5F CS
60 IS
61 CS
63 SS
64 IS
65 IS
66 CS
67 IS
68 CS
69 FL
6A FL
6B FL
6C FL
6D FL
6E CS
6F CS
70 LO
71 FL
72 FL
73 FL
74 FL
75 FL
76 FL
78 FL
79 FL
7A FL
7B CS
7E FL
80 SQ
81 CS
83 SQ
84 SQ
85 SQ
86 SS
9E SQ
9F CS
A0 FL
A1 CS Syncra Scan Type
A2 CS
A3 IS
A4 IS
A5 IS
A6 IS
A7 CS
A8 DS
A9 CS
B0 FL Diffusion Direction RL
B1 FL Diffusion Direction AP
B2 FL Diffusion Direction FH
C0 CS
|Philips MR Imaging DD 002 2005
32 SQ
37 LO
38 LO
39 LO
40 LO
41 LO
43 SL
44 OW
47 CS
99 UL
|Philips MR Imaging DD 003 2005
00 UL
01 UL
13 UL
34 SL
45 SS
49 SS
51 SS
52 SS
53 SS
56 SS
57 SS
81 UI
82 CS
|Philips MR Imaging DD 004 2005
00 SS
01 SS
02 SS
03 SS
04 SS
05 SS
06 SS
07 FL
08 FL
09 FL
10 FL
12 FL
13 SS
14 SS
15 SS
16 SS
17 SS
25 CS
26 FL
27 CS
28 CS
29 FL
30 CS
31 SS
33 FL
34 CS
35 CS
36 FL
37 FL
38 FL
39 SS
40 CS
41 CS
42 CS
43 CS
44 SS
45 CS
46 CS
47 FL
48 CS
49 FL
50 FL
51 SS
52 SS
53 LO
54 CS
55 FL
56 CS
57 SS
58 LO
59 FL
60 FL
61 FL
62 FL
63 FL
64 CS
70 SS
71 SQ
72 SS
73 SS
74 SS
75 SS
76 SS
77 SS
78 SS
79 SS
81 IS
82 UL
89 SQ
90 CS
91 PN
92 IS
93 IS
95 UI
96 CS
97 LO
98 CS
99 CS
|Philips MR Imaging DD 005 2005
00 CS
01 UL
02 SQ
03 UL
06 SS
07 SS
09 DS
0A DS
0B LO
0E SQ
0F SQ
10 IS
11 UI
12 IS
13 IS
14 SL
15 SL
16 CS
18 CS
19 CS
1A CS
1B IS
1C IS
1D IS
1E UL
1F UL
20 UL
21 UL
22 UL
23 UL
24 UL
25 UL
26 CS
27 CS
28 SL
2A CS
2B CS
2C CS
2D CS
2E FL
2F FL
30 FL
31 FL
32 CS
35 CS
36 UI
37 CS
38 LT
39 LT
3A LT
3B CS
3C FL
3D FL
3E FL
3F CS
40 FL
41 FL
42 FL
43 FL
44 IS
45 CS
46 FL
47 FL
48 FL
49 FL
4A FL
4B FL
4C FL
4D CS
4E CS
4F CS
50 SS
|SIEMENS CSA HEADER 0029
08 CS CSA Image Header Type
09 LO CSA Image Header Version
10 OB CSA Image Header Info
18 CS CSA Series Header Type
19 LO CSA Series Header Version
20 OB CSA Series Header Info
|SIEMENS CSA NON-IMAGE 0029
08 CS CSA Data Type
09 LO CSA Data Version
10 OB CSA Data Info
|SIEMENS CSA NON-IMAGE 7FE1
10 OB CSA Data
|SIEMENS MED DISPLAY 0029
04 CS Photometric Interpretation
10 US Rows
11 US Columns
20 US
21 US
50 US Origin
80 US
99 LO Shutter Type
A0 US Rows of Rectangular Shutter
A1 US Columns of Rectangular Shutter
A2 US Origin of Rectangular Shutter
B0 US Radius of Circular Shutter
B2 US Origin of Circular Shutter
C1 US Contour of Irregular Shutter
|SIEMENS MEDCOM HEADER 0029
08 CS MedCom Header Type
09 LO MedCom Header Version
10 OB MedCom Header Info
20 OB MedCom History Information
31 LO PMTF Information 1
32 UL PMTF Information 2
33 UL PMTF Information 3
34 CS PMTF Information 4
35 UL PMTF Information 5
40 SQ Application Header Sequence
41 CS Application Header Type
42 LO Application Header ID
43 LO Application Header Version
44 OB Application Header Info
50 LO Workflow Control Flags
51 CS Arch. Management Flag Keep Online
52 CS Arch. Mgmnt Flag Do Not Archive
53 CS Image Location Status
54 DS Estimated Retrieve Time
55 DS Data Size of Retrieved Images
70 SQ Siemens Link Sequence
71 AT Referenced Tag
72 CS Referenced Tag Type
73 UL Referenced Value Length
74 CS Referenced Object Device Type
75 OB Referenced Object Device Location
76 OB Referenced Object ID
|SIEMENS MEDCOM HEADER2 0029
60 LO Series Workflow Status
|SIEMENS MR HEADER 0019
08 CS CSA Image Header Type
09 LO CSA Image Header Version ??
0A US NumberOfImagesInMosaic
0B DS SliceMeasurementDuration
0C IS B_value
0D CS DiffusionDirectionality
0E FD DiffusionGradientDirection
0F SH GradientMode
11 SH FlowCompensation
12 SL TablePositionOrigin
13 SL ImaAbsTablePosition
14 IS ImaRelTablePosition
15 FD SlicePosition_PCS
16 DS TimeAfterStart
17 DS SliceResolution
18 IS RealDwellTime
23 IS FMRIStimulInfo
25 FD RBMoCoTrans
26 FD RBMoCoRot
27 FD B_matrix
28 FD BandwidthPerPixelPhaseEncode
29 FD MosaicRefAcqTimes
|SIEMENS MR HEADER 0051
08 CS CSA Image Header Type
09 LO CSA Image Header Version ??
0A SH
0B SH AcquisitionMatrixText
0C SH
0D SH
0E SH
0F LO CoilString
11 LO PATModeText
12 SH
13 SH PositivePCSDirections
15 SH
16 LO
17 SH
18 SH
19 LO
|TOSHIBA_MEC_MR3 0029
89 LO
|TOSHIBA_MEC_MR3 700D
00 DS Scale Factor
01 OB Acquisition Order
02 DS Orientation Vector
03 SS Flip Flag
04 OB Rotate Information
05 DS FOV
06 US Image Matrix
07 OB Image Information
08 OB Original Data
09 SS Original Data Flag
0C CS Receiver Gain Correction Check Flag
20 SH Identification Flag of 3D GDC
80 US Number of PAC channel
81 US Reference mode
82 SQ Gain value group for MRS
83 FL Gain value of each channel for MRS
84 FL Phase value of each channel for MRS
85 FL Reference gain value of each channel for MRS
86 FL Reference gain value of each channel for MRS
87 FL Receiver gain of reference scan
88 UL Flag of water Sat pulse
89 FL Selected contrast TE
8A SQ Raw Data Set Sequence
8B DS Multi Slice number
8C DS Multi Coverage number
8D SQ Raw Data Sequence
8E DS Coil Channel No.
8F OB MRS Raw Data
90 OF MRS Ref Raw Data
91 FL Receiver gain of prescan
"""
