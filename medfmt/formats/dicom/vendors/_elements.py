# SPDX-License-Identifier: MIT
"""Private elements of the vendors that medfmt meets, written by tests/tools/make_dicom_dictionary.py: do not edit.

One line an element: the group and the last two digits of the number in hexadecimal, the VR, and the name where one is
known. The elements of a creator stand after a line "|" and its name.
"""

from __future__ import annotations

ELEMENTS = """
|CANON_MEC_MR3
002901 SQ Other Private Data
002989 LO
002990 OB Reversed EVRLE DataSet
700D00 DS Scale Factor
700D05 DS FOV
700D0C CS Receiver Gain Correction Check Flag
700D20 SH Identification Flag of 3D GDC
|GEMS_ACQU_01
000924 DS
000925 US
00093E US
00093F US
000942 US
000943 US
0009F8 US
0009FB IS
001901 LT
001902 SL Detector Channel
001903 DS Cell number at Theta
001904 DS Cell spacing
001905 LT
001906 UN
00190E US
00190F DS Horiz. Frame of ref.
001911 SS Series contrast
001912 SS Last pseq
001913 SS Start number for baseline
001914 SS End number for baseline
001915 SS Start number for enhanced scans
001916 SS End number for enhanced scans
001917 SS Series plane
001918 LO First scan ras
001919 DS First scan location
00191A LO Last scan ras
00191B DS Last scan loc
00191E DS Display field of view
001920 DS
001922 DS
001923 DS Table Speed [mm/rotation]
001924 DS Mid Scan Time [sec]
001925 SS Mid scan flag
001926 SL Tube Azimuth [degree]
001927 DS Rotation Speed [msec]
00192A DS x-ray On position
00192B DS x-ray Off position
00192C SL Number of triggers
00192D US
00192E DS Angle of first view
00192F DS Trigger frequency
001939 SS SFOV Type
00193A IS
00193B LT
00193C UN
00193E UN
00193F UN
001940 SS Stat recon flag
001941 SS Compute type
001942 SS Segment Number
001943 SS Total Segments Required
001944 DS Interscan delay
001947 SS View compression factor
001948 US
001949 US
00194A SS Total no. of ref channels
00194B SL Data size for scan data
001952 SS Recon post proc. Flag
001954 UN
001957 SS CT water number
001958 SS CT bone number
00195A FL Acquisition Duration
00195D US
00195E SL Number of channels (1...512)
00195F SL Increment between channels
001960 SL Starting view
001961 SL Number of views
001962 SL Increment between views
00196A SS Dependent on #views processed
00196B SS Field of view in detector cells
001970 SS Value of back projection button
001971 SS Set if fatq estimates were used
001972 DS Z chan avg over views
001973 DS Avg of left ref chans over views
001974 DS Max left chan over views
001975 DS Avg of right ref chans over views
001976 DS Max right chan over views
00197D DS Second echo
00197E SS Number of echoes
00197F DS Table delta
001981 SS Contiguous
001982 US
001983 DS
001984 DS Peak SAR
001985 SS Monitor SAR
001986 US
001987 DS Cardiac repetition time
001988 SS Images per cardiac cycle
00198A SS Actual receive gain analog
00198B SS Actual receive gain digital
00198D DS Delay after trigger
00198F SS Swappf
001990 SS Pause Interval
001991 DS Pause Time
001992 SL Slice offset on freq axis
001993 DS Auto Prescan Center Frequency
001994 SS Auto Prescan Transmit Gain
001995 SS Auto Prescan Analog receiver gain
001996 SS Auto Prescan Digital receiver gain
001997 SL Bitmap defining CVs
001998 SS Center freq. Method
001999 US
00199B SS Pulse Sequence Mode
00199C LO Pulse Sequence Name
00199D DT Pulse Sequence Date
00199E LO Internal Pulse Sequence Name
00199F SS Transmitting Coil Type
0019A0 SS Surface Coil Type
0019A1 SS Extremity Coil flag
0019A2 SL Raw data run number
0019A3 UL Calibrated Field strength
0019A4 SS SAT fat/water/bone
0019A5 DS Receive bandwidth
0019A7 DS User data 0
0019A8 DS User data 1
0019A9 DS User data 2
0019AA DS User data 3
0019AB DS User data 4
0019AC DS User data 5
0019AD DS User data 6
0019AE DS User data 7
0019AF DS User data 8
0019B0 DS User data 9
0019B1 DS User data 10
0019B2 DS User data 11
0019B3 DS User data 12
0019B4 DS User data 13
0019B5 DS User data 14
0019B6 DS User data 15
0019B7 DS User data 16
0019B8 DS User data 17
0019B9 DS User data 18
0019BA DS User data 19
0019BB DS User data 20
0019BC DS User data 21
0019BD DS User data 22
0019BE DS Projection angle
0019C0 SS Saturation planes
0019C1 SS Surface coil intensity
0019C2 SS SAT location R
0019C3 SS SAT location L
0019C4 SS SAT location A
0019C5 SS SAT location P
0019C6 SS SAT location H
0019C7 SS SAT location F
0019C8 SS SAT thickness R/L
0019C9 SS SAT thickness A/P
0019CA SS SAT thickness H/F
0019CB SS Phase Contrast flow axis
0019CC SS Velocity encoding
0019CD SS Thickness disclaimer
0019CE SS Prescan type
0019CF SS Prescan status
0019D0 SH Raw data type
0019D2 SS Projection Algorithm
0019D3 SH Projection Algorithm Name
0019D4 US
0019D5 SS Fractional echo
0019D6 SS Prep pulse
0019D7 SS Cardiac phase number
0019D8 SS Variable echoflag
0019D9 DS Concatenated SAT {# DTI Diffusion Dir., release 9.0 & below}
0019DA SS Reference channel used
0019DB DS Back projector coefficient
0019DC SS Primary speed correction used
0019DD SS Overrange correction used
0019DE DS Dynamic Z alpha value
0019DF DS User data 23 {# DTI Diffusion Dir., release 9.0 & below}
0019E0 DS User data 24 {# DTI Diffusion Dir., release 10.0 & above}
0019E1 DS
0019E2 DS Velocity Encode Scale
0019E3 LT
0019E4 LT
0019E5 IS
0019E6 US
0019E8 DS
0019E9 DS
0019EB DS
0019EC US
0019F0 UN
0019F1 LT
0019F2 SS Fast phases
0019F3 LT
0019F4 LT
0019F9 DS Transmit gain
|GEMS_IDEN_01
000901 LO Full fidelity
000902 SH Suite id
000904 SH Product id
000917 LT Series Description
00091A US
000920 US
000927 SL Image actual date
00092F SH
000930 SH Service id
000931 SH Mobile location number
0009E2 LT Image Type (ORIGINAL/PROSPECTIVE ...)
0009E3 UI Equipment UID
0009E6 SH Genesis Version - now
0009E7 UL Exam Record checksum
0009E8 SH Series Suite Id
0009E9 SL Actual series data time stamp
|GEMS_IMAG_01
002706 SL Image archive flag
002710 SS Scout Type
00271C SL Vma mamp
00271D SS Vma phase
00271E SL Vma mod
00271F SL Vma clip
002720 SS Smart scan ON/OFF flag
002730 SH Foreign Image Revision
002731 SS Imaging Mode
002732 SS Pulse Sequence
002733 SL Imaging Options
002735 SS Plane Type
002736 SL Oblique Plane
002740 SH RAS letter of image location
002741 FL Image location
002742 FL Center R coord of plane image
002743 FL Center A coord of plane image
002744 FL Center S coord of plane image
002745 FL Normal R coord
002746 FL Normal A coord
002747 FL Normal S coord
002748 FL R Coord of Top Right Corner
002749 FL A Coord of Top Right Corner
00274A FL S Coord of Top Right Corner
00274B FL R Coord of Bottom Right Corner
00274C FL A Coord of Bottom Right Corner
00274D FL S Coord of Bottom Right Corner
002750 FL Scan Start Location
002751 FL Scan End Location
002752 SH RAS letter for side of image
002753 SH RAS letter for anterior/posterior
002754 SH RAS letter for scout start loc
002755 SH RAS letter for scout end loc
002760 FL Image dimension - X
002761 FL Image dimension - Y
002762 FL Number of Excitations
002915 SL Lower range of Pixels1
002916 SL Lower range of Pixels1
002917 SL Lower range of Pixels2
002918 SL Upper range of Pixels2
00291A SL Len of tot hdr in bytes No longer supported
002926 SS Version of the hdr struct
002934 SL Advantage comp. Overflow
002935 SL Advantage comp. Underflow
|GEMS_PARM_01
004301 SS Bitmap of prescan options
004302 SS Gradient offset in X
004303 SS Gradient offset in Y
004304 SS Gradient offset in Z
004305 SS Img is original or unoriginal
004306 SS Number of EPI shots
004307 SS Views per segment
004308 SS Respiratory rate, bpm
004309 SS Respiratory trigger point
00430A SS Type of receiver used
00430B DS DB/dt Peak rate of change of gradient field
00430C DS dB/dt Limits in units of percent
00430D DS PSD estimated limit
00430E DS PSD estimated limit in tesla per second
00430F DS Saravghead
004310 US Window value
004311 US Total input views
004312 SS X-ray chain
004313 SS Decon kernel parameters
004314 SS Calibration parameters
004315 SS Total output views
004316 SS Number of overranges
004317 DS IBH image scale factors
004318 DS BBH coefficients
004319 SS Number of BBH chains to blend
00431A SL Starting channel number
00431B SS Ppscan parameters
00431C SS GE image integrity
00431D SS Level value
00431E DS Delta Start Time [msec]
00431F SL Max overranges in a view
004320 DS Avg overranges all views
004321 SS Corrected after glow terms
004325 SS Reference channels
004326 US No views ref chans blocked
004327 SH Scan Pitch Ratio
004328 OB Unique image iden
004329 OB Histogram tables
00432A OB User defined data
00432B SS Private Scan Options
00432C SS Effective echo spacing
00432D SH Filter Mode (String slop field 1 in legacy GE MR
00432E SH String slop field 2
00432F SS Image Type (real, imaginary, phase, magnitude)
004330 SS Vas collapse flag
004331 DS Recon Center Coordinates
004332 SS Vas flags
004333 FL Neg_scanspacing
004334 IS Offset Frequency
004335 UL User_usage_tag
004336 UL User_fill_map_MSW
004337 UL User_fill_map_LSW
004338 FL User data 25...User data 48 {User48=Effective Resolution for spiral}
004339 IS Slop_int_6... slop_int_9
004340 FL Trigger on position
004341 FL Degree of rotation
004342 SL DAS trigger source
004343 SL DAS fpa gain
004344 SL DAS output source
004345 SL DAS ad input
004346 SL DAS cal mode
004347 SL DAS cal frequency
004348 SL DAS reg xm
004349 SL DAS auto zero
00434A SS Starting channel of view
00434B SL DAS xm pattern
00434C SS TGGC trigger mode
00434D FL Start scan to X-ray on delay
00434E FL Duration of X-ray on
004360 IS Slop_int_10...slop_int_17
004361 UI Scanner Study Entity UID
004362 SH Scanner Study ID
004363 SH Raw Data ID
004364 CS Image Filter
004365 US Motion Correction Indicator
004366 US Helical Correction Indicator
004367 US IBO Correction Indicator
004368 US XT Correction Indicator
004369 US Q-cal Correction Indicator
00436A US AV Correction Indicator
00436B US L-MDK Correction Indicator
00436C IS Detector Row
00436D IS Area Size
00436E SH Auto mA Mode
00436F DS Scanner Table Entry (single gradient coil systems only)/Scanner Table Entry + Gradient Coil Selected
004370 LO Paradigm Name
004371 ST Paradigm Description
004372 UI Paradigm UID
004373 US Experiment Type
004374 US #rest volumes
004375 US #active volumes
004376 US #dummy scans
004377 SH Application Name
004378 SH Application Version
004379 US Slices Per Volume
00437A US Expected Time Points
00437B FL Regressor Values
00437C FL Delay after slice group
00437D US Recon mode flag word
00437E LO PACC specific information
00437F DS Reserved
004380 LO Coil ID Data
004381 LO GE Coil Name
004382 LO System Configuration Information
004383 DS Asset R Factors
004384 LO Additional Asset Data
004385 UT Debug Data (text format)
004386 OB Debug Data (binary format)
004387 UT Reserved
004388 UI PURE Acquisition Calibration Series UID
004389 LO Governing Body, dB/dt, and SAR definition
00438A CS Private In-Plane Phase Encoding Direction
00438B OB FMRI Binary Data Block
00438C DS Voxel Location
00438D DS SAT Band Locations
00438E DS Spectro Prescan Values
00438F DS Spectro Parameters
004390 LO SAR Definition
004391 DS SAR value
004392 LO Image Error Text
004393 DS Spectro Quantitation Values
004394 DS Spectro Ratio Values
004395 LO Prescan Reuse String
004396 CS Content Qualification
004397 LO Image Filtering Parameters
004398 UI ASSET Acquisition Calibration Series UID
004399 LO Extended Options
00439A IS Rx Stack Identification
00439B DS NPW factor
00439C OB Research Tag 1
00439D OB Research Tag 2
00439E OB Research Tag 3
00439F OB Research Tag 4
0043A0 SQ Spectroscopy Pixel Sequence
0043A1 SQ Spectroscopy Default Display Sequence
0043A2 DS MEG Data
0043A3 CS ASL Contrast technique
0043A4 LO Detailed text for ASL labeling technique
0043A5 IS Duration of the label or control pulse
00510A SL Store level of Functional Image
00510B FL Store B-Value with Functional Image
200110 UI DICOM Implementation UID
200111 SH DICOM Implementation Version
200112 UI Within-DICOM-Implementation SOP Instance UID
200113 SH Application Name
200114 SH Application Version
200115 SH Compatibility Version
200121 UI Referenced Series UID
200131 US Number of Objects Averaged
200141 US Number of Expected Time Points
200151 US Number of Slices Per Volume
200160 US BW Image Type
200161 US Experiment Type
200171 UI Paradigm UID
200172 LO Paradigm Name
200173 ST Paradigm Description
200180 OB Contrast
200181 FL Regressor Values
200186 US Number of Degrees of Freedom
20018A FL Z Threshold
20018B FL p Threshold
200190 OB Processing parameters
200191 OB Motion Plot
200192 OB ROIs
200193 OB Tracts
200194 OB Report
200195 OB Response Data
2001A0 FL Motion Parameters
2001A1 FL Registration Parameters
2001A2 FL Subject Data
2001B0 OB DTI Parameters
2001C0 OB Paradigm Info
|GEMS_PATI_01
001110 SS Patient Status
|GEMS_RELA_01
002103 SS Series from which Prescribed
002105 SH Genesis Version - now
002107 UL Series Record checksum
002115 US
002116 SS
002118 SH Genesis version - Now
002119 UL Acq recon record checksum
002120 DS Table start location
002135 SS Series from which prescribed
002136 SS Image from which prescribed
002137 SS Screen Format
00214A LO Anatomical reference for scout
00214E US
00214F SS Locations in acquisition
002150 SS Graphically prescribed
002151 DS Rotation from source x rot
002152 DS Rotation from source y rot
002153 DS Rotation from source z rot
002154 SH Image position
002155 SH Image orientation
002156 SL Num 3D slabs
002157 SL Locs per 3D slab
002158 SL Overlaps
002159 SL Image Filtering 0.5/0.2T
00215A SL Diffusion direction
00215B DS Tagging Flip Angle
00215C DS Tagging Orientation
00215D DS Tag Spacing
00215E DS RTIA_timer
00215F DS Fps
002170 LT
002171 LT
002181 DS Auto window/level alpha
002182 DS Auto window/level beta
002183 DS Auto window/level window
002184 DS Auto window/level level
002190 SS Tube focal spot position
002191 SS Biopsy position
002192 FL Biopsy T location
002193 FL Biopsy ref location
|GEMS_SERS_01
002506 SS Last pulse sequence used
002507 SL Images in Series
002510 SL Landmark Counter
002511 SS Number of Acquisitions
002514 SL Indicates no. of updates to header
002517 SL Series Complete Flag
002518 SL Number of images archived
002519 SL Last image number used
00251A SH Primary Receiver Suite and Host
00251B OB Protocol Data Block (compressed)
|GEMS_STDY_01
002301 SL Number of series in Study
002302 SL Number of unarchived Series
002310 SS Reference image field
002350 SS Summary image
002370 FD Start time(secs) in first axial
002374 SL No. of updates to header
00237D SS Indicates study has complete info (DICOM/genesis)
|Philips Imaging DD 001
200101 FL Chemical Shift
200102 IS Chemical Shift Number MR
200103 FL Diffusion B-Factor
200104 CS Diffusion Direction
200105 SS
200106 CS Image Enhanced
200107 CS Image Type ED ES
200108 IS Phase Number
200109 FL
20010A IS Slice Number MR
20010B CS Slice Orientation
20010C CS
20010E CS
20010F SS
200110 CS Cardiac Sync
200111 FL Diffusion Echo Time
200112 CS Dynamic Series
200113 SL EPI Factor
200114 SL Number of Echoes
200115 SS Number of Locations
200116 SS Number of PC Directions
200117 SL Number of Phases MR
200118 SL Number of Slices MR
200119 CS Partial Matrix Scanned
20011A FL PC Velocity
20011B FL Prepulse Delay
20011C CS Prepulse Type
20011D IS Reconstruction Number MR
20011E CS
20011F CS Respiration Sync
200120 LO Scanning Technique Description MR
200121 CS SPIR
200122 FL Water Fat Shift
200123 DS Flip Angle Philips
200124 CS Interactive
200125 SH Echo Time Display MR
200126 CS Presentation State Subtraction Active
200128 FL Edge Enhancement Gain Factor Sub
200129 FL Edge Enhancement Gain Factor Non Sub
20012A CS Edge Enhancement Taste Adapt Sub
20012B CS Edge Enhancement Taste Non Sub
20012C FL Harmonization Factor
20012D SS Number of Stack Slices
20012F FL Harmonization Gain
200130 UL Log Subtraction Gain Step
200131 US Mixing NR of Mask Image Numbers
200132 FL Stack Radial Angle
200133 CS Stack Radial Axis
200134 CS Mixing Mask Operation
200135 SS Stack Slice Number
200136 CS Stack Type
200137 CS Mixing Operation Type
200139 FL
20013A CS Pixel Shift
20013D UL
20013F CS Interpolation Method
200142 CS Subtraction Land Marking Active
200146 CS Graphic Line Style
200147 FL Graphic Line Width
200148 SS Graphic Annotation ID
20014B CS Poly Line Interpolation Method
20014C CS Poly Line Begin Point Style
20014D CS Poly Line End Point Style
20014E CS Window Smoothing Taste
20014F FD Harmonization Offset
200150 LO
200152 UI
200153 CS Window Invert
200155 CS Graphic Line Color
200156 CS Graphic Type (Private)
20015A ST Graphic Annotation Model
20015D ST Measurement Text Units
20015E ST Measurement Text Type
20015F SQ Stack Sequence
200160 SL Number of Stacks
200161 CS
200162 CS
200163 CS Examination Source
200164 SH Text Type
200165 SQ
200167 CS
200168 SQ
200169 SQ Display Shutter Sequence
20016A SQ
20016B SQ Has Edge Enhancement Sequence
20016D LO Text Font
20016E SH Series Type
20016F SQ Mixing Sequence
200171 CS
200173 SQ Referenced Mask Image Sequence
200174 DS Window Center Sub
200175 DS Window Width Sub
200176 UL
200177 CS GL TrafoType
200179 SQ Harmonisation Sequence
20017A FL
20017B IS Acquisition Number
20017E US Edge Enhancement Gain Taste
20017F US Edge Enhancement Gain Taste Sub
200180 LO Text Anchor Point Alignment
200181 IS Number of Dynamic Scans
200182 IS Echo Train Length
200183 DS Imaging Frequency
200184 DS Inversion Time
200185 DS Magnetic Field Strength
200186 IS
200187 SH Imaged Nucleus
200188 DS Number of Averages
200189 DS Phase FOV Percent
20018A DS Sampling Percent
20018B SH
200193 LO Text Style
200194 LO Processing Order Specialization
200197 SH Nucleus
20019A SQ Graphic Number Sequence
20019B UL Graphic Number
20019C LO
20019D LO PIIM Subtraction Type
20019F US Pixel Processing Kernel Size
2001A1 CS Is Raw Image
2001A2 US LOG Subtraction Curve Taste
2001A3 UL Text Color Foreground
2001A4 UL Text Color Background
2001A5 UL Text Color Shadow
2001C1 LO Nested Object Type Name
2001CC ST
2001DA CS
2001F1 FL Prospective Motion Correction
2001F2 FL Retrospective Motion Correction
200514 CS Diffusion
200520 SL Number of Chemical Shifts
200530 FL Repetition Time
200533 FL Scan Duration
200535 CS Data Type
20058B SH Transmitting Coil
20059F CS Spectral Selective Excitation Pulse
2005A1 CS Syncra Scan Type
|Philips Imaging DD 002
200101 US
200102 FD
200113 SS
200114 FD
200115 FD
200116 FD
200117 FD
200118 CS
200119 FD
20011A FD
20011B FD
20011C FD
20011D FD
20011E FD
20011F FD
200120 FD
200121 FD
200122 FD
200123 FD
200124 FD
200125 FD
200126 FD
200127 FD
200128 US
200129 US
20012A US
20012B SS
20012C FD
20012D FD
20012E SS
20012F SS
200130 SS
200131 SS
200132 SS
200133 SS
200134 SS
200135 FD
200136 FD
200137 FD
200139 CS
20013A SQ
20013B SQ
20013C SQ
20013D SQ
20013E SS
20013F SS
200140 SS
|Philips MR Imaging DD 001
200500 FL
200501 FL
200502 FL
200504 CS
200505 CS Synergy Reconstruction Type
200508 FL
200509 FL
20050A FL
20050B FL
20050C FL
20050D FL
20050E FL
20050F DS Window Center
200510 DS Window Width
200511 CS
200512 CS
200513 CS
200514 CS
200515 CS
200516 CS
200517 CS
200518 LO
200519 CS
20051A SS
20051B CS
20051C CS
20051D SS
20051E SH
20051F SH
200520 SL Number of Chemical Shift
200521 SS
200522 IS
200523 SS
200525 SS
200526 CS
200527 CS
200528 CS
200529 CS
20052A IS
20052B SS
20052C CS
20052D IS
20052E CS
20052F CS
200530 FL Repetition Time
200531 CS
200532 CS
200533 FL Acquisition Duration
200534 CS
200535 CS
200536 CS
200537 CS
200538 CS
200539 CS
20053A SH
20053B CS
20053C CS
20053D SS
20053E SL
200548 IS
200549 IS
20054A IS
20054B IS
20054C CS
20054D CS
20054E FL
20054F FL
200550 FL
200551 FL
200552 CS
200553 CS
200554 FL
200555 FL
200556 FL
200557 FL
200558 FL
200559 FL
20055A FL
20055B FL
20055C FL
20055D CS
20055E CS
20055F CS
200560 IS
200561 CS
200563 SS
200564 IS
200565 IS
200566 CS
200567 IS
200568 CS
200569 FL
20056A FL
20056B FL
20056C FL
20056D FL
20056E CS
20056F CS
200570 LO
200571 FL
200572 FL
200573 FL
200574 FL
200575 FL
200576 FL
200578 FL
200579 FL
20057A FL
20057B CS
20057E FL
200580 SQ
200581 CS
200583 SQ
200584 SQ
200585 SQ
200586 SS
20059E SQ
20059F CS
2005A0 FL
2005A1 CS Syncra Scan Type
2005A2 CS
2005A3 IS
2005A4 IS
2005A5 IS
2005A6 IS
2005A7 CS
2005A8 DS
2005A9 CS
2005B0 FL Diffusion Direction RL
2005B1 FL Diffusion Direction AP
2005B2 FL Diffusion Direction FH
2005C0 CS
|Philips MR Imaging DD 002
200532 SQ
200537 LO
200538 LO
200539 LO
200540 LO
200541 LO
200543 SL
200544 OW
200547 CS
200599 UL
|Philips MR Imaging DD 003
200500 UL
200501 UL
200513 UL
200534 SL
200545 SS
200549 SS
200551 SS
200552 SS
200553 SS
200556 SS
200557 SS
200581 UI
200582 CS
|Philips MR Imaging DD 004
200500 SS
200501 SS
200502 SS
200503 SS
200504 SS
200505 SS
200506 SS
200507 FL
200508 FL
200509 FL
200510 FL
200512 FL
200513 SS
200514 SS
200515 SS
200516 SS
200517 SS
200525 CS
200526 FL
200527 CS
200528 CS
200529 FL
200530 CS
200531 SS
200533 FL
200534 CS
200535 CS
200536 FL
200537 FL
200538 FL
200539 SS
200540 CS
200541 CS
200542 CS
200543 CS
200544 SS
200545 CS
200546 CS
200547 FL
200548 CS
200549 FL
200550 FL
200551 SS
200552 SS
200553 LO
200554 CS
200555 FL
200556 CS
200557 SS
200558 LO
200559 FL
200560 FL
200561 FL
200562 FL
200563 FL
200564 CS
200570 SS
200571 SQ
200572 SS
200573 SS
200574 SS
200575 SS
200576 SS
200577 SS
200578 SS
200579 SS
200581 IS
200582 UL
200589 SQ
200590 CS
200591 PN
200592 IS
200593 IS
200595 UI
200596 CS
200597 LO
200598 CS
200599 CS
|Philips MR Imaging DD 005
200500 CS
200501 UL
200502 SQ
200503 UL
200506 SS
200507 SS
200509 DS
20050A DS
20050B LO
20050E SQ
20050F SQ
200510 IS
200511 UI
200512 IS
200513 IS
200514 SL
200515 SL
200516 CS
200518 CS
200519 CS
20051A CS
20051B IS
20051C IS
20051D IS
20051E UL
20051F UL
200520 UL
200521 UL
200522 UL
200523 UL
200524 UL
200525 UL
200526 CS
200527 CS
200528 SL
20052A CS
20052B CS
20052C CS
20052D CS
20052E FL
20052F FL
200530 FL
200531 FL
200532 CS
200535 CS
200536 UI
200537 CS
200538 LT
200539 LT
20053A LT
20053B CS
20053C FL
20053D FL
20053E FL
20053F CS
200540 FL
200541 FL
200542 FL
200543 FL
200544 IS
200545 CS
200546 FL
200547 FL
200548 FL
200549 FL
20054A FL
20054B FL
20054C FL
20054D CS
20054E CS
20054F CS
200550 SS
|SIEMENS CSA HEADER
002908 CS CSA Image Header Type
002909 LO CSA Image Header Version
002910 OB CSA Image Header Info
002918 CS CSA Series Header Type
002919 LO CSA Series Header Version
002920 OB CSA Series Header Info
|SIEMENS CSA NON-IMAGE
002908 CS CSA Data Type
002909 LO CSA Data Version
002910 OB CSA Data Info
7FE110 OB CSA Data
|SIEMENS MED DISPLAY
002904 CS Photometric Interpretation
002910 US Rows
002911 US Columns
002920 US
002921 US
002950 US Origin
002980 US
002999 LO Shutter Type
0029A0 US Rows of Rectangular Shutter
0029A1 US Columns of Rectangular Shutter
0029A2 US Origin of Rectangular Shutter
0029B0 US Radius of Circular Shutter
0029B2 US Origin of Circular Shutter
0029C1 US Contour of Irregular Shutter
|SIEMENS MEDCOM HEADER
002908 CS MedCom Header Type
002909 LO MedCom Header Version
002910 OB MedCom Header Info
002920 OB MedCom History Information
002931 LO PMTF Information 1
002932 UL PMTF Information 2
002933 UL PMTF Information 3
002934 CS PMTF Information 4
002935 UL PMTF Information 5
002940 SQ Application Header Sequence
002941 CS Application Header Type
002942 LO Application Header ID
002943 LO Application Header Version
002944 OB Application Header Info
002950 LO Workflow Control Flags
002951 CS Arch. Management Flag Keep Online
002952 CS Arch. Mgmnt Flag Do Not Archive
002953 CS Image Location Status
002954 DS Estimated Retrieve Time
002955 DS Data Size of Retrieved Images
002970 SQ Siemens Link Sequence
002971 AT Referenced Tag
002972 CS Referenced Tag Type
002973 UL Referenced Value Length
002974 CS Referenced Object Device Type
002975 OB Referenced Object Device Location
002976 OB Referenced Object ID
|SIEMENS MEDCOM HEADER2
002960 LO Series Workflow Status
|SIEMENS MR HEADER
001908 CS CSA Image Header Type
001909 LO CSA Image Header Version ??
00190A US NumberOfImagesInMosaic
00190B DS SliceMeasurementDuration
00190C IS B_value
00190D CS DiffusionDirectionality
00190E FD DiffusionGradientDirection
00190F SH GradientMode
001911 SH FlowCompensation
001912 SL TablePositionOrigin
001913 SL ImaAbsTablePosition
001914 IS ImaRelTablePosition
001915 FD SlicePosition_PCS
001916 DS TimeAfterStart
001917 DS SliceResolution
001918 IS RealDwellTime
001923 IS FMRIStimulInfo
001925 FD RBMoCoTrans
001926 FD RBMoCoRot
001927 FD B_matrix
001928 FD BandwidthPerPixelPhaseEncode
001929 FD MosaicRefAcqTimes
005108 CS CSA Image Header Type
005109 LO CSA Image Header Version ??
00510A SH
00510B SH AcquisitionMatrixText
00510C SH
00510D SH
00510E SH
00510F LO CoilString
005111 LO PATModeText
005112 SH
005113 SH PositivePCSDirections
005115 SH
005116 LO
005117 SH
005118 SH
005119 LO
|TOSHIBA_MEC_MR3
002989 LO
700D00 DS Scale Factor
700D01 OB Acquisition Order
700D02 DS Orientation Vector
700D03 SS Flip Flag
700D04 OB Rotate Information
700D05 DS FOV
700D06 US Image Matrix
700D07 OB Image Information
700D08 OB Original Data
700D09 SS Original Data Flag
700D0C CS Receiver Gain Correction Check Flag
700D20 SH Identification Flag of 3D GDC
700D80 US Number of PAC channel
700D81 US Reference mode
700D82 SQ Gain value group for MRS
700D83 FL Gain value of each channel for MRS
700D84 FL Phase value of each channel for MRS
700D85 FL Reference gain value of each channel for MRS
700D86 FL Reference gain value of each channel for MRS
700D87 FL Receiver gain of reference scan
700D88 UL Flag of water Sat pulse
700D89 FL Selected contrast TE
700D8A SQ Raw Data Set Sequence
700D8B DS Multi Slice number
700D8C DS Multi Coverage number
700D8D SQ Raw Data Sequence
700D8E DS Coil Channel No.
700D8F OB MRS Raw Data
700D90 OF MRS Ref Raw Data
700D91 FL Receiver gain of prescan
"""
