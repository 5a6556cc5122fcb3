# SPDX-License-Identifier: MIT
"""Private elements of the vendors that medfmt meets, written by tests/tools/make_dicom_dictionary.py: do not edit.

One line an element: the creator, a bar, the group and the last two digits of the number in hexadecimal, the VR, and the
name where one is known.
"""

from __future__ import annotations

ELEMENTS = """
CANON_MEC_MR3|002901 SQ Other Private Data
CANON_MEC_MR3|002989 LO
CANON_MEC_MR3|002990 OB Reversed EVRLE DataSet
CANON_MEC_MR3|700D00 DS Scale Factor
CANON_MEC_MR3|700D05 DS FOV
CANON_MEC_MR3|700D0C CS Receiver Gain Correction Check Flag
CANON_MEC_MR3|700D20 SH Identification Flag of 3D GDC
GEMS_ACQU_01|000924 DS
GEMS_ACQU_01|000925 US
GEMS_ACQU_01|00093E US
GEMS_ACQU_01|00093F US
GEMS_ACQU_01|000942 US
GEMS_ACQU_01|000943 US
GEMS_ACQU_01|0009F8 US
GEMS_ACQU_01|0009FB IS
GEMS_ACQU_01|001901 LT
GEMS_ACQU_01|001902 SL Detector Channel
GEMS_ACQU_01|001903 DS Cell number at Theta
GEMS_ACQU_01|001904 DS Cell spacing
GEMS_ACQU_01|001905 LT
GEMS_ACQU_01|001906 UN
GEMS_ACQU_01|00190E US
GEMS_ACQU_01|00190F DS Horiz. Frame of ref.
GEMS_ACQU_01|001911 SS Series contrast
GEMS_ACQU_01|001912 SS Last pseq
GEMS_ACQU_01|001913 SS Start number for baseline
GEMS_ACQU_01|001914 SS End number for baseline
GEMS_ACQU_01|001915 SS Start number for enhanced scans
GEMS_ACQU_01|001916 SS End number for enhanced scans
GEMS_ACQU_01|001917 SS Series plane
GEMS_ACQU_01|001918 LO First scan ras
GEMS_ACQU_01|001919 DS First scan location
GEMS_ACQU_01|00191A LO Last scan ras
GEMS_ACQU_01|00191B DS Last scan loc
GEMS_ACQU_01|00191E DS Display field of view
GEMS_ACQU_01|001920 DS
GEMS_ACQU_01|001922 DS
GEMS_ACQU_01|001923 DS Table Speed [mm/rotation]
GEMS_ACQU_01|001924 DS Mid Scan Time [sec]
GEMS_ACQU_01|001925 SS Mid scan flag
GEMS_ACQU_01|001926 SL Tube Azimuth [degree]
GEMS_ACQU_01|001927 DS Rotation Speed [msec]
GEMS_ACQU_01|00192A DS x-ray On position
GEMS_ACQU_01|00192B DS x-ray Off position
GEMS_ACQU_01|00192C SL Number of triggers
GEMS_ACQU_01|00192D US
GEMS_ACQU_01|00192E DS Angle of first view
GEMS_ACQU_01|00192F DS Trigger frequency
GEMS_ACQU_01|001939 SS SFOV Type
GEMS_ACQU_01|00193A IS
GEMS_ACQU_01|00193B LT
GEMS_ACQU_01|00193C UN
GEMS_ACQU_01|00193E UN
GEMS_ACQU_01|00193F UN
GEMS_ACQU_01|001940 SS Stat recon flag
GEMS_ACQU_01|001941 SS Compute type
GEMS_ACQU_01|001942 SS Segment Number
GEMS_ACQU_01|001943 SS Total Segments Required
GEMS_ACQU_01|001944 DS Interscan delay
GEMS_ACQU_01|001947 SS View compression factor
GEMS_ACQU_01|001948 US
GEMS_ACQU_01|001949 US
GEMS_ACQU_01|00194A SS Total no. of ref channels
GEMS_ACQU_01|00194B SL Data size for scan data
GEMS_ACQU_01|001952 SS Recon post proc. Flag
GEMS_ACQU_01|001954 UN
GEMS_ACQU_01|001957 SS CT water number
GEMS_ACQU_01|001958 SS CT bone number
GEMS_ACQU_01|00195A FL Acquisition Duration
GEMS_ACQU_01|00195D US
GEMS_ACQU_01|00195E SL Number of channels (1...512)
GEMS_ACQU_01|00195F SL Increment between channels
GEMS_ACQU_01|001960 SL Starting view
GEMS_ACQU_01|001961 SL Number of views
GEMS_ACQU_01|001962 SL Increment between views
GEMS_ACQU_01|00196A SS Dependent on #views processed
GEMS_ACQU_01|00196B SS Field of view in detector cells
GEMS_ACQU_01|001970 SS Value of back projection button
GEMS_ACQU_01|001971 SS Set if fatq estimates were used
GEMS_ACQU_01|001972 DS Z chan avg over views
GEMS_ACQU_01|001973 DS Avg of left ref chans over views
GEMS_ACQU_01|001974 DS Max left chan over views
GEMS_ACQU_01|001975 DS Avg of right ref chans over views
GEMS_ACQU_01|001976 DS Max right chan over views
GEMS_ACQU_01|00197D DS Second echo
GEMS_ACQU_01|00197E SS Number of echoes
GEMS_ACQU_01|00197F DS Table delta
GEMS_ACQU_01|001981 SS Contiguous
GEMS_ACQU_01|001982 US
GEMS_ACQU_01|001983 DS
GEMS_ACQU_01|001984 DS Peak SAR
GEMS_ACQU_01|001985 SS Monitor SAR
GEMS_ACQU_01|001986 US
GEMS_ACQU_01|001987 DS Cardiac repetition time
GEMS_ACQU_01|001988 SS Images per cardiac cycle
GEMS_ACQU_01|00198A SS Actual receive gain analog
GEMS_ACQU_01|00198B SS Actual receive gain digital
GEMS_ACQU_01|00198D DS Delay after trigger
GEMS_ACQU_01|00198F SS Swappf
GEMS_ACQU_01|001990 SS Pause Interval
GEMS_ACQU_01|001991 DS Pause Time
GEMS_ACQU_01|001992 SL Slice offset on freq axis
GEMS_ACQU_01|001993 DS Auto Prescan Center Frequency
GEMS_ACQU_01|001994 SS Auto Prescan Transmit Gain
GEMS_ACQU_01|001995 SS Auto Prescan Analog receiver gain
GEMS_ACQU_01|001996 SS Auto Prescan Digital receiver gain
GEMS_ACQU_01|001997 SL Bitmap defining CVs
GEMS_ACQU_01|001998 SS Center freq. Method
GEMS_ACQU_01|001999 US
GEMS_ACQU_01|00199B SS Pulse Sequence Mode
GEMS_ACQU_01|00199C LO Pulse Sequence Name
GEMS_ACQU_01|00199D DT Pulse Sequence Date
GEMS_ACQU_01|00199E LO Internal Pulse Sequence Name
GEMS_ACQU_01|00199F SS Transmitting Coil Type
GEMS_ACQU_01|0019A0 SS Surface Coil Type
GEMS_ACQU_01|0019A1 SS Extremity Coil flag
GEMS_ACQU_01|0019A2 SL Raw data run number
GEMS_ACQU_01|0019A3 UL Calibrated Field strength
GEMS_ACQU_01|0019A4 SS SAT fat/water/bone
GEMS_ACQU_01|0019A5 DS Receive bandwidth
GEMS_ACQU_01|0019A7 DS User data 0
GEMS_ACQU_01|0019A8 DS User data 1
GEMS_ACQU_01|0019A9 DS User data 2
GEMS_ACQU_01|0019AA DS User data 3
GEMS_ACQU_01|0019AB DS User data 4
GEMS_ACQU_01|0019AC DS User data 5
GEMS_ACQU_01|0019AD DS User data 6
GEMS_ACQU_01|0019AE DS User data 7
GEMS_ACQU_01|0019AF DS User data 8
GEMS_ACQU_01|0019B0 DS User data 9
GEMS_ACQU_01|0019B1 DS User data 10
GEMS_ACQU_01|0019B2 DS User data 11
GEMS_ACQU_01|0019B3 DS User data 12
GEMS_ACQU_01|0019B4 DS User data 13
GEMS_ACQU_01|0019B5 DS User data 14
GEMS_ACQU_01|0019B6 DS User data 15
GEMS_ACQU_01|0019B7 DS User data 16
GEMS_ACQU_01|0019B8 DS User data 17
GEMS_ACQU_01|0019B9 DS User data 18
GEMS_ACQU_01|0019BA DS User data 19
GEMS_ACQU_01|0019BB DS User data 20
GEMS_ACQU_01|0019BC DS User data 21
GEMS_ACQU_01|0019BD DS User data 22
GEMS_ACQU_01|0019BE DS Projection angle
GEMS_ACQU_01|0019C0 SS Saturation planes
GEMS_ACQU_01|0019C1 SS Surface coil intensity
GEMS_ACQU_01|0019C2 SS SAT location R
GEMS_ACQU_01|0019C3 SS SAT location L
GEMS_ACQU_01|0019C4 SS SAT location A
GEMS_ACQU_01|0019C5 SS SAT location P
GEMS_ACQU_01|0019C6 SS SAT location H
GEMS_ACQU_01|0019C7 SS SAT location F
GEMS_ACQU_01|0019C8 SS SAT thickness R/L
GEMS_ACQU_01|0019C9 SS SAT thickness A/P
GEMS_ACQU_01|0019CA SS SAT thickness H/F
GEMS_ACQU_01|0019CB SS Phase Contrast flow axis
GEMS_ACQU_01|0019CC SS Velocity encoding
GEMS_ACQU_01|0019CD SS Thickness disclaimer
GEMS_ACQU_01|0019CE SS Prescan type
GEMS_ACQU_01|0019CF SS Prescan status
GEMS_ACQU_01|0019D0 SH Raw data type
GEMS_ACQU_01|0019D2 SS Projection Algorithm
GEMS_ACQU_01|0019D3 SH Projection Algorithm Name
GEMS_ACQU_01|0019D4 US
GEMS_ACQU_01|0019D5 SS Fractional echo
GEMS_ACQU_01|0019D6 SS Prep pulse
GEMS_ACQU_01|0019D7 SS Cardiac phase number
GEMS_ACQU_01|0019D8 SS Variable echoflag
GEMS_ACQU_01|0019D9 DS Concatenated SAT {# DTI Diffusion Dir., release 9.0 & below}
GEMS_ACQU_01|0019DA SS Reference channel used
GEMS_ACQU_01|0019DB DS Back projector coefficient
GEMS_ACQU_01|0019DC SS Primary speed correction used
GEMS_ACQU_01|0019DD SS Overrange correction used
GEMS_ACQU_01|0019DE DS Dynamic Z alpha value
GEMS_ACQU_01|0019DF DS User data 23 {# DTI Diffusion Dir., release 9.0 & below}
GEMS_ACQU_01|0019E0 DS User data 24 {# DTI Diffusion Dir., release 10.0 & above}
GEMS_ACQU_01|0019E1 DS
GEMS_ACQU_01|0019E2 DS Velocity Encode Scale
GEMS_ACQU_01|0019E3 LT
GEMS_ACQU_01|0019E4 LT
GEMS_ACQU_01|0019E5 IS
GEMS_ACQU_01|0019E6 US
GEMS_ACQU_01|0019E8 DS
GEMS_ACQU_01|0019E9 DS
GEMS_ACQU_01|0019EB DS
GEMS_ACQU_01|0019EC US
GEMS_ACQU_01|0019F0 UN
GEMS_ACQU_01|0019F1 LT
GEMS_ACQU_01|0019F2 SS Fast phases
GEMS_ACQU_01|0019F3 LT
GEMS_ACQU_01|0019F4 LT
GEMS_ACQU_01|0019F9 DS Transmit gain
GEMS_IDEN_01|000901 LO Full fidelity
GEMS_IDEN_01|000902 SH Suite id
GEMS_IDEN_01|000904 SH Product id
GEMS_IDEN_01|000917 LT Series Description
GEMS_IDEN_01|00091A US
GEMS_IDEN_01|000920 US
GEMS_IDEN_01|000927 SL Image actual date
GEMS_IDEN_01|00092F SH
GEMS_IDEN_01|000930 SH Service id
GEMS_IDEN_01|000931 SH Mobile location number
GEMS_IDEN_01|0009E2 LT Image Type (ORIGINAL/PROSPECTIVE ...)
GEMS_IDEN_01|0009E3 UI Equipment UID
GEMS_IDEN_01|0009E6 SH Genesis Version - now
GEMS_IDEN_01|0009E7 UL Exam Record checksum
GEMS_IDEN_01|0009E8 SH Series Suite Id
GEMS_IDEN_01|0009E9 SL Actual series data time stamp
GEMS_IMAG_01|002706 SL Image archive flag
GEMS_IMAG_01|002710 SS Scout Type
GEMS_IMAG_01|00271C SL Vma mamp
GEMS_IMAG_01|00271D SS Vma phase
GEMS_IMAG_01|00271E SL Vma mod
GEMS_IMAG_01|00271F SL Vma clip
GEMS_IMAG_01|002720 SS Smart scan ON/OFF flag
GEMS_IMAG_01|002730 SH Foreign Image Revision
GEMS_IMAG_01|002731 SS Imaging Mode
GEMS_IMAG_01|002732 SS Pulse Sequence
GEMS_IMAG_01|002733 SL Imaging Options
GEMS_IMAG_01|002735 SS Plane Type
GEMS_IMAG_01|002736 SL Oblique Plane
GEMS_IMAG_01|002740 SH RAS letter of image location
GEMS_IMAG_01|002741 FL Image location
GEMS_IMAG_01|002742 FL Center R coord of plane image
GEMS_IMAG_01|002743 FL Center A coord of plane image
GEMS_IMAG_01|002744 FL Center S coord of plane image
GEMS_IMAG_01|002745 FL Normal R coord
GEMS_IMAG_01|002746 FL Normal A coord
GEMS_IMAG_01|002747 FL Normal S coord
GEMS_IMAG_01|002748 FL R Coord of Top Right Corner
GEMS_IMAG_01|002749 FL A Coord of Top Right Corner
GEMS_IMAG_01|00274A FL S Coord of Top Right Corner
GEMS_IMAG_01|00274B FL R Coord of Bottom Right Corner
GEMS_IMAG_01|00274C FL A Coord of Bottom Right Corner
GEMS_IMAG_01|00274D FL S Coord of Bottom Right Corner
GEMS_IMAG_01|002750 FL Scan Start Location
GEMS_IMAG_01|002751 FL Scan End Location
GEMS_IMAG_01|002752 SH RAS letter for side of image
GEMS_IMAG_01|002753 SH RAS letter for anterior/posterior
GEMS_IMAG_01|002754 SH RAS letter for scout start loc
GEMS_IMAG_01|002755 SH RAS letter for scout end loc
GEMS_IMAG_01|002760 FL Image dimension - X
GEMS_IMAG_01|002761 FL Image dimension - Y
GEMS_IMAG_01|002762 FL Number of Excitations
GEMS_IMAG_01|002915 SL Lower range of Pixels1
GEMS_IMAG_01|002916 SL Lower range of Pixels1
GEMS_IMAG_01|002917 SL Lower range of Pixels2
GEMS_IMAG_01|002918 SL Upper range of Pixels2
GEMS_IMAG_01|00291A SL Len of tot hdr in bytes No longer supported
GEMS_IMAG_01|002926 SS Version of the hdr struct
GEMS_IMAG_01|002934 SL Advantage comp. Overflow
GEMS_IMAG_01|002935 SL Advantage comp. Underflow
GEMS_PARM_01|004301 SS Bitmap of prescan options
GEMS_PARM_01|004302 SS Gradient offset in X
GEMS_PARM_01|004303 SS Gradient offset in Y
GEMS_PARM_01|004304 SS Gradient offset in Z
GEMS_PARM_01|004305 SS Img is original or unoriginal
GEMS_PARM_01|004306 SS Number of EPI shots
GEMS_PARM_01|004307 SS Views per segment
GEMS_PARM_01|004308 SS Respiratory rate, bpm
GEMS_PARM_01|004309 SS Respiratory trigger point
GEMS_PARM_01|00430A SS Type of receiver used
GEMS_PARM_01|00430B DS DB/dt Peak rate of change of gradient field
GEMS_PARM_01|00430C DS dB/dt Limits in units of percent
GEMS_PARM_01|00430D DS PSD estimated limit
GEMS_PARM_01|00430E DS PSD estimated limit in tesla per second
GEMS_PARM_01|00430F DS Saravghead
GEMS_PARM_01|004310 US Window value
GEMS_PARM_01|004311 US Total input views
GEMS_PARM_01|004312 SS X-ray chain
GEMS_PARM_01|004313 SS Decon kernel parameters
GEMS_PARM_01|004314 SS Calibration parameters
GEMS_PARM_01|004315 SS Total output views
GEMS_PARM_01|004316 SS Number of overranges
GEMS_PARM_01|004317 DS IBH image scale factors
GEMS_PARM_01|004318 DS BBH coefficients
GEMS_PARM_01|004319 SS Number of BBH chains to blend
GEMS_PARM_01|00431A SL Starting channel number
GEMS_PARM_01|00431B SS Ppscan parameters
GEMS_PARM_01|00431C SS GE image integrity
GEMS_PARM_01|00431D SS Level value
GEMS_PARM_01|00431E DS Delta Start Time [msec]
GEMS_PARM_01|00431F SL Max overranges in a view
GEMS_PARM_01|004320 DS Avg overranges all views
GEMS_PARM_01|004321 SS Corrected after glow terms
GEMS_PARM_01|004325 SS Reference channels
GEMS_PARM_01|004326 US No views ref chans blocked
GEMS_PARM_01|004327 SH Scan Pitch Ratio
GEMS_PARM_01|004328 OB Unique image iden
GEMS_PARM_01|004329 OB Histogram tables
GEMS_PARM_01|00432A OB User defined data
GEMS_PARM_01|00432B SS Private Scan Options
GEMS_PARM_01|00432C SS Effective echo spacing
GEMS_PARM_01|00432D SH Filter Mode (String slop field 1 in legacy GE MR
GEMS_PARM_01|00432E SH String slop field 2
GEMS_PARM_01|00432F SS Image Type (real, imaginary, phase, magnitude)
GEMS_PARM_01|004330 SS Vas collapse flag
GEMS_PARM_01|004331 DS Recon Center Coordinates
GEMS_PARM_01|004332 SS Vas flags
GEMS_PARM_01|004333 FL Neg_scanspacing
GEMS_PARM_01|004334 IS Offset Frequency
GEMS_PARM_01|004335 UL User_usage_tag
GEMS_PARM_01|004336 UL User_fill_map_MSW
GEMS_PARM_01|004337 UL User_fill_map_LSW
GEMS_PARM_01|004338 FL User data 25...User data 48 {User48=Effective Resolution for spiral}
GEMS_PARM_01|004339 IS Slop_int_6... slop_int_9
GEMS_PARM_01|004340 FL Trigger on position
GEMS_PARM_01|004341 FL Degree of rotation
GEMS_PARM_01|004342 SL DAS trigger source
GEMS_PARM_01|004343 SL DAS fpa gain
GEMS_PARM_01|004344 SL DAS output source
GEMS_PARM_01|004345 SL DAS ad input
GEMS_PARM_01|004346 SL DAS cal mode
GEMS_PARM_01|004347 SL DAS cal frequency
GEMS_PARM_01|004348 SL DAS reg xm
GEMS_PARM_01|004349 SL DAS auto zero
GEMS_PARM_01|00434A SS Starting channel of view
GEMS_PARM_01|00434B SL DAS xm pattern
GEMS_PARM_01|00434C SS TGGC trigger mode
GEMS_PARM_01|00434D FL Start scan to X-ray on delay
GEMS_PARM_01|00434E FL Duration of X-ray on
GEMS_PARM_01|004360 IS Slop_int_10...slop_int_17
GEMS_PARM_01|004361 UI Scanner Study Entity UID
GEMS_PARM_01|004362 SH Scanner Study ID
GEMS_PARM_01|004363 SH Raw Data ID
GEMS_PARM_01|004364 CS Image Filter
GEMS_PARM_01|004365 US Motion Correction Indicator
GEMS_PARM_01|004366 US Helical Correction Indicator
GEMS_PARM_01|004367 US IBO Correction Indicator
GEMS_PARM_01|004368 US XT Correction Indicator
GEMS_PARM_01|004369 US Q-cal Correction Indicator
GEMS_PARM_01|00436A US AV Correction Indicator
GEMS_PARM_01|00436B US L-MDK Correction Indicator
GEMS_PARM_01|00436C IS Detector Row
GEMS_PARM_01|00436D IS Area Size
GEMS_PARM_01|00436E SH Auto mA Mode
GEMS_PARM_01|00436F DS Scanner Table Entry (single gradient coil systems only)/Scanner Table Entry + Gradient Coil Selected
GEMS_PARM_01|004370 LO Paradigm Name
GEMS_PARM_01|004371 ST Paradigm Description
GEMS_PARM_01|004372 UI Paradigm UID
GEMS_PARM_01|004373 US Experiment Type
GEMS_PARM_01|004374 US #rest volumes
GEMS_PARM_01|004375 US #active volumes
GEMS_PARM_01|004376 US #dummy scans
GEMS_PARM_01|004377 SH Application Name
GEMS_PARM_01|004378 SH Application Version
GEMS_PARM_01|004379 US Slices Per Volume
GEMS_PARM_01|00437A US Expected Time Points
GEMS_PARM_01|00437B FL Regressor Values
GEMS_PARM_01|00437C FL Delay after slice group
GEMS_PARM_01|00437D US Recon mode flag word
GEMS_PARM_01|00437E LO PACC specific information
GEMS_PARM_01|00437F DS Reserved
GEMS_PARM_01|004380 LO Coil ID Data
GEMS_PARM_01|004381 LO GE Coil Name
GEMS_PARM_01|004382 LO System Configuration Information
GEMS_PARM_01|004383 DS Asset R Factors
GEMS_PARM_01|004384 LO Additional Asset Data
GEMS_PARM_01|004385 UT Debug Data (text format)
GEMS_PARM_01|004386 OB Debug Data (binary format)
GEMS_PARM_01|004387 UT Reserved
GEMS_PARM_01|004388 UI PURE Acquisition Calibration Series UID
GEMS_PARM_01|004389 LO Governing Body, dB/dt, and SAR definition
GEMS_PARM_01|00438A CS Private In-Plane Phase Encoding Direction
GEMS_PARM_01|00438B OB FMRI Binary Data Block
GEMS_PARM_01|00438C DS Voxel Location
GEMS_PARM_01|00438D DS SAT Band Locations
GEMS_PARM_01|00438E DS Spectro Prescan Values
GEMS_PARM_01|00438F DS Spectro Parameters
GEMS_PARM_01|004390 LO SAR Definition
GEMS_PARM_01|004391 DS SAR value
GEMS_PARM_01|004392 LO Image Error Text
GEMS_PARM_01|004393 DS Spectro Quantitation Values
GEMS_PARM_01|004394 DS Spectro Ratio Values
GEMS_PARM_01|004395 LO Prescan Reuse String
GEMS_PARM_01|004396 CS Content Qualification
GEMS_PARM_01|004397 LO Image Filtering Parameters
GEMS_PARM_01|004398 UI ASSET Acquisition Calibration Series UID
GEMS_PARM_01|004399 LO Extended Options
GEMS_PARM_01|00439A IS Rx Stack Identification
GEMS_PARM_01|00439B DS NPW factor
GEMS_PARM_01|00439C OB Research Tag 1
GEMS_PARM_01|00439D OB Research Tag 2
GEMS_PARM_01|00439E OB Research Tag 3
GEMS_PARM_01|00439F OB Research Tag 4
GEMS_PARM_01|0043A0 SQ Spectroscopy Pixel Sequence
GEMS_PARM_01|0043A1 SQ Spectroscopy Default Display Sequence
GEMS_PARM_01|0043A2 DS MEG Data
GEMS_PARM_01|0043A3 CS ASL Contrast technique
GEMS_PARM_01|0043A4 LO Detailed text for ASL labeling technique
GEMS_PARM_01|0043A5 IS Duration of the label or control pulse
GEMS_PARM_01|00510A SL Store level of Functional Image
GEMS_PARM_01|00510B FL Store B-Value with Functional Image
GEMS_PARM_01|200110 UI DICOM Implementation UID
GEMS_PARM_01|200111 SH DICOM Implementation Version
GEMS_PARM_01|200112 UI Within-DICOM-Implementation SOP Instance UID
GEMS_PARM_01|200113 SH Application Name
GEMS_PARM_01|200114 SH Application Version
GEMS_PARM_01|200115 SH Compatibility Version
GEMS_PARM_01|200121 UI Referenced Series UID
GEMS_PARM_01|200131 US Number of Objects Averaged
GEMS_PARM_01|200141 US Number of Expected Time Points
GEMS_PARM_01|200151 US Number of Slices Per Volume
GEMS_PARM_01|200160 US BW Image Type
GEMS_PARM_01|200161 US Experiment Type
GEMS_PARM_01|200171 UI Paradigm UID
GEMS_PARM_01|200172 LO Paradigm Name
GEMS_PARM_01|200173 ST Paradigm Description
GEMS_PARM_01|200180 OB Contrast
GEMS_PARM_01|200181 FL Regressor Values
GEMS_PARM_01|200186 US Number of Degrees of Freedom
GEMS_PARM_01|20018A FL Z Threshold
GEMS_PARM_01|20018B FL p Threshold
GEMS_PARM_01|200190 OB Processing parameters
GEMS_PARM_01|200191 OB Motion Plot
GEMS_PARM_01|200192 OB ROIs
GEMS_PARM_01|200193 OB Tracts
GEMS_PARM_01|200194 OB Report
GEMS_PARM_01|200195 OB Response Data
GEMS_PARM_01|2001A0 FL Motion Parameters
GEMS_PARM_01|2001A1 FL Registration Parameters
GEMS_PARM_01|2001A2 FL Subject Data
GEMS_PARM_01|2001B0 OB DTI Parameters
GEMS_PARM_01|2001C0 OB Paradigm Info
GEMS_PATI_01|001110 SS Patient Status
GEMS_RELA_01|002103 SS Series from which Prescribed
GEMS_RELA_01|002105 SH Genesis Version - now
GEMS_RELA_01|002107 UL Series Record checksum
GEMS_RELA_01|002115 US
GEMS_RELA_01|002116 SS
GEMS_RELA_01|002118 SH Genesis version - Now
GEMS_RELA_01|002119 UL Acq recon record checksum
GEMS_RELA_01|002120 DS Table start location
GEMS_RELA_01|002135 SS Series from which prescribed
GEMS_RELA_01|002136 SS Image from which prescribed
GEMS_RELA_01|002137 SS Screen Format
GEMS_RELA_01|00214A LO Anatomical reference for scout
GEMS_RELA_01|00214E US
GEMS_RELA_01|00214F SS Locations in acquisition
GEMS_RELA_01|002150 SS Graphically prescribed
GEMS_RELA_01|002151 DS Rotation from source x rot
GEMS_RELA_01|002152 DS Rotation from source y rot
GEMS_RELA_01|002153 DS Rotation from source z rot
GEMS_RELA_01|002154 SH Image position
GEMS_RELA_01|002155 SH Image orientation
GEMS_RELA_01|002156 SL Num 3D slabs
GEMS_RELA_01|002157 SL Locs per 3D slab
GEMS_RELA_01|002158 SL Overlaps
GEMS_RELA_01|002159 SL Image Filtering 0.5/0.2T
GEMS_RELA_01|00215A SL Diffusion direction
GEMS_RELA_01|00215B DS Tagging Flip Angle
GEMS_RELA_01|00215C DS Tagging Orientation
GEMS_RELA_01|00215D DS Tag Spacing
GEMS_RELA_01|00215E DS RTIA_timer
GEMS_RELA_01|00215F DS Fps
GEMS_RELA_01|002170 LT
GEMS_RELA_01|002171 LT
GEMS_RELA_01|002181 DS Auto window/level alpha
GEMS_RELA_01|002182 DS Auto window/level beta
GEMS_RELA_01|002183 DS Auto window/level window
GEMS_RELA_01|002184 DS Auto window/level level
GEMS_RELA_01|002190 SS Tube focal spot position
GEMS_RELA_01|002191 SS Biopsy position
GEMS_RELA_01|002192 FL Biopsy T location
GEMS_RELA_01|002193 FL Biopsy ref location
GEMS_SERS_01|002506 SS Last pulse sequence used
GEMS_SERS_01|002507 SL Images in Series
GEMS_SERS_01|002510 SL Landmark Counter
GEMS_SERS_01|002511 SS Number of Acquisitions
GEMS_SERS_01|002514 SL Indicates no. of updates to header
GEMS_SERS_01|002517 SL Series Complete Flag
GEMS_SERS_01|002518 SL Number of images archived
GEMS_SERS_01|002519 SL Last image number used
GEMS_SERS_01|00251A SH Primary Receiver Suite and Host
GEMS_SERS_01|00251B OB Protocol Data Block (compressed)
GEMS_STDY_01|002301 SL Number of series in Study
GEMS_STDY_01|002302 SL Number of unarchived Series
GEMS_STDY_01|002310 SS Reference image field
GEMS_STDY_01|002350 SS Summary image
GEMS_STDY_01|002370 FD Start time(secs) in first axial
GEMS_STDY_01|002374 SL No. of updates to header
GEMS_STDY_01|00237D SS Indicates study has complete info (DICOM/genesis)
Philips Imaging DD 001|200101 FL Chemical Shift
Philips Imaging DD 001|200102 IS Chemical Shift Number MR
Philips Imaging DD 001|200103 FL Diffusion B-Factor
Philips Imaging DD 001|200104 CS Diffusion Direction
Philips Imaging DD 001|200105 SS
Philips Imaging DD 001|200106 CS Image Enhanced
Philips Imaging DD 001|200107 CS Image Type ED ES
Philips Imaging DD 001|200108 IS Phase Number
Philips Imaging DD 001|200109 FL
Philips Imaging DD 001|20010A IS Slice Number MR
Philips Imaging DD 001|20010B CS Slice Orientation
Philips Imaging DD 001|20010C CS
Philips Imaging DD 001|20010E CS
Philips Imaging DD 001|20010F SS
Philips Imaging DD 001|200110 CS Cardiac Sync
Philips Imaging DD 001|200111 FL Diffusion Echo Time
Philips Imaging DD 001|200112 CS Dynamic Series
Philips Imaging DD 001|200113 SL EPI Factor
Philips Imaging DD 001|200114 SL Number of Echoes
Philips Imaging DD 001|200115 SS Number of Locations
Philips Imaging DD 001|200116 SS Number of PC Directions
Philips Imaging DD 001|200117 SL Number of Phases MR
Philips Imaging DD 001|200118 SL Number of Slices MR
Philips Imaging DD 001|200119 CS Partial Matrix Scanned
Philips Imaging DD 001|20011A FL PC Velocity
Philips Imaging DD 001|20011B FL Prepulse Delay
Philips Imaging DD 001|20011C CS Prepulse Type
Philips Imaging DD 001|20011D IS Reconstruction Number MR
Philips Imaging DD 001|20011E CS
Philips Imaging DD 001|20011F CS Respiration Sync
Philips Imaging DD 001|200120 LO Scanning Technique Description MR
Philips Imaging DD 001|200121 CS SPIR
Philips Imaging DD 001|200122 FL Water Fat Shift
Philips Imaging DD 001|200123 DS Flip Angle Philips
Philips Imaging DD 001|200124 CS Interactive
Philips Imaging DD 001|200125 SH Echo Time Display MR
Philips Imaging DD 001|200126 CS Presentation State Subtraction Active
Philips Imaging DD 001|200128 FL Edge Enhancement Gain Factor Sub
Philips Imaging DD 001|200129 FL Edge Enhancement Gain Factor Non Sub
Philips Imaging DD 001|20012A CS Edge Enhancement Taste Adapt Sub
Philips Imaging DD 001|20012B CS Edge Enhancement Taste Non Sub
Philips Imaging DD 001|20012C FL Harmonization Factor
Philips Imaging DD 001|20012D SS Number of Stack Slices
Philips Imaging DD 001|20012F FL Harmonization Gain
Philips Imaging DD 001|200130 UL Log Subtraction Gain Step
Philips Imaging DD 001|200131 US Mixing NR of Mask Image Numbers
Philips Imaging DD 001|200132 FL Stack Radial Angle
Philips Imaging DD 001|200133 CS Stack Radial Axis
Philips Imaging DD 001|200134 CS Mixing Mask Operation
Philips Imaging DD 001|200135 SS Stack Slice Number
Philips Imaging DD 001|200136 CS Stack Type
Philips Imaging DD 001|200137 CS Mixing Operation Type
Philips Imaging DD 001|200139 FL
Philips Imaging DD 001|20013A CS Pixel Shift
Philips Imaging DD 001|20013D UL
Philips Imaging DD 001|20013F CS Interpolation Method
Philips Imaging DD 001|200142 CS Subtraction Land Marking Active
Philips Imaging DD 001|200146 CS Graphic Line Style
Philips Imaging DD 001|200147 FL Graphic Line Width
Philips Imaging DD 001|200148 SS Graphic Annotation ID
Philips Imaging DD 001|20014B CS Poly Line Interpolation Method
Philips Imaging DD 001|20014C CS Poly Line Begin Point Style
Philips Imaging DD 001|20014D CS Poly Line End Point Style
Philips Imaging DD 001|20014E CS Window Smoothing Taste
Philips Imaging DD 001|20014F FD Harmonization Offset
Philips Imaging DD 001|200150 LO
Philips Imaging DD 001|200152 UI
Philips Imaging DD 001|200153 CS Window Invert
Philips Imaging DD 001|200155 CS Graphic Line Color
Philips Imaging DD 001|200156 CS Graphic Type (Private)
Philips Imaging DD 001|20015A ST Graphic Annotation Model
Philips Imaging DD 001|20015D ST Measurement Text Units
Philips Imaging DD 001|20015E ST Measurement Text Type
Philips Imaging DD 001|20015F SQ Stack Sequence
Philips Imaging DD 001|200160 SL Number of Stacks
Philips Imaging DD 001|200161 CS
Philips Imaging DD 001|200162 CS
Philips Imaging DD 001|200163 CS Examination Source
Philips Imaging DD 001|200164 SH Text Type
Philips Imaging DD 001|200165 SQ
Philips Imaging DD 001|200167 CS
Philips Imaging DD 001|200168 SQ
Philips Imaging DD 001|200169 SQ Display Shutter Sequence
Philips Imaging DD 001|20016A SQ
Philips Imaging DD 001|20016B SQ Has Edge Enhancement Sequence
Philips Imaging DD 001|20016D LO Text Font
Philips Imaging DD 001|20016E SH Series Type
Philips Imaging DD 001|20016F SQ Mixing Sequence
Philips Imaging DD 001|200171 CS
Philips Imaging DD 001|200173 SQ Referenced Mask Image Sequence
Philips Imaging DD 001|200174 DS Window Center Sub
Philips Imaging DD 001|200175 DS Window Width Sub
Philips Imaging DD 001|200176 UL
Philips Imaging DD 001|200177 CS GL TrafoType
Philips Imaging DD 001|200179 SQ Harmonisation Sequence
Philips Imaging DD 001|20017A FL
Philips Imaging DD 001|20017B IS Acquisition Number
Philips Imaging DD 001|20017E US Edge Enhancement Gain Taste
Philips Imaging DD 001|20017F US Edge Enhancement Gain Taste Sub
Philips Imaging DD 001|200180 LO Text Anchor Point Alignment
Philips Imaging DD 001|200181 IS Number of Dynamic Scans
Philips Imaging DD 001|200182 IS Echo Train Length
Philips Imaging DD 001|200183 DS Imaging Frequency
Philips Imaging DD 001|200184 DS Inversion Time
Philips Imaging DD 001|200185 DS Magnetic Field Strength
Philips Imaging DD 001|200186 IS
Philips Imaging DD 001|200187 SH Imaged Nucleus
Philips Imaging DD 001|200188 DS Number of Averages
Philips Imaging DD 001|200189 DS Phase FOV Percent
Philips Imaging DD 001|20018A DS Sampling Percent
Philips Imaging DD 001|20018B SH
Philips Imaging DD 001|200193 LO Text Style
Philips Imaging DD 001|200194 LO Processing Order Specialization
Philips Imaging DD 001|200197 SH Nucleus
Philips Imaging DD 001|20019A SQ Graphic Number Sequence
Philips Imaging DD 001|20019B UL Graphic Number
Philips Imaging DD 001|20019C LO
Philips Imaging DD 001|20019D LO PIIM Subtraction Type
Philips Imaging DD 001|20019F US Pixel Processing Kernel Size
Philips Imaging DD 001|2001A1 CS Is Raw Image
Philips Imaging DD 001|2001A2 US LOG Subtraction Curve Taste
Philips Imaging DD 001|2001A3 UL Text Color Foreground
Philips Imaging DD 001|2001A4 UL Text Color Background
Philips Imaging DD 001|2001A5 UL Text Color Shadow
Philips Imaging DD 001|2001C1 LO Nested Object Type Name
Philips Imaging DD 001|2001CC ST
Philips Imaging DD 001|2001DA CS
Philips Imaging DD 001|2001F1 FL Prospective Motion Correction
Philips Imaging DD 001|2001F2 FL Retrospective Motion Correction
Philips Imaging DD 001|200514 CS Diffusion
Philips Imaging DD 001|200520 SL Number of Chemical Shifts
Philips Imaging DD 001|200530 FL Repetition Time
Philips Imaging DD 001|200533 FL Scan Duration
Philips Imaging DD 001|200535 CS Data Type
Philips Imaging DD 001|20058B SH Transmitting Coil
Philips Imaging DD 001|20059F CS Spectral Selective Excitation Pulse
Philips Imaging DD 001|2005A1 CS Syncra Scan Type
Philips Imaging DD 002|200101 US
Philips Imaging DD 002|200102 FD
Philips Imaging DD 002|200113 SS
Philips Imaging DD 002|200114 FD
Philips Imaging DD 002|200115 FD
Philips Imaging DD 002|200116 FD
Philips Imaging DD 002|200117 FD
Philips Imaging DD 002|200118 CS
Philips Imaging DD 002|200119 FD
Philips Imaging DD 002|20011A FD
Philips Imaging DD 002|20011B FD
Philips Imaging DD 002|20011C FD
Philips Imaging DD 002|20011D FD
Philips Imaging DD 002|20011E FD
Philips Imaging DD 002|20011F FD
Philips Imaging DD 002|200120 FD
Philips Imaging DD 002|200121 FD
Philips Imaging DD 002|200122 FD
Philips Imaging DD 002|200123 FD
Philips Imaging DD 002|200124 FD
Philips Imaging DD 002|200125 FD
Philips Imaging DD 002|200126 FD
Philips Imaging DD 002|200127 FD
Philips Imaging DD 002|200128 US
Philips Imaging DD 002|200129 US
Philips Imaging DD 002|20012A US
Philips Imaging DD 002|20012B SS
Philips Imaging DD 002|20012C FD
Philips Imaging DD 002|20012D FD
Philips Imaging DD 002|20012E SS
Philips Imaging DD 002|20012F SS
Philips Imaging DD 002|200130 SS
Philips Imaging DD 002|200131 SS
Philips Imaging DD 002|200132 SS
Philips Imaging DD 002|200133 SS
Philips Imaging DD 002|200134 SS
Philips Imaging DD 002|200135 FD
Philips Imaging DD 002|200136 FD
Philips Imaging DD 002|200137 FD
Philips Imaging DD 002|200139 CS
Philips Imaging DD 002|20013A SQ
Philips Imaging DD 002|20013B SQ
Philips Imaging DD 002|20013C SQ
Philips Imaging DD 002|20013D SQ
Philips Imaging DD 002|20013E SS
Philips Imaging DD 002|20013F SS
Philips Imaging DD 002|200140 SS
Philips MR Imaging DD 001|200500 FL
Philips MR Imaging DD 001|200501 FL
Philips MR Imaging DD 001|200502 FL
Philips MR Imaging DD 001|200504 CS
Philips MR Imaging DD 001|200505 CS Synergy Reconstruction Type
Philips MR Imaging DD 001|200508 FL
Philips MR Imaging DD 001|200509 FL
Philips MR Imaging DD 001|20050A FL
Philips MR Imaging DD 001|20050B FL
Philips MR Imaging DD 001|20050C FL
Philips MR Imaging DD 001|20050D FL
Philips MR Imaging DD 001|20050E FL
Philips MR Imaging DD 001|20050F DS Window Center
Philips MR Imaging DD 001|200510 DS Window Width
Philips MR Imaging DD 001|200511 CS
Philips MR Imaging DD 001|200512 CS
Philips MR Imaging DD 001|200513 CS
Philips MR Imaging DD 001|200514 CS
Philips MR Imaging DD 001|200515 CS
Philips MR Imaging DD 001|200516 CS
Philips MR Imaging DD 001|200517 CS
Philips MR Imaging DD 001|200518 LO
Philips MR Imaging DD 001|200519 CS
Philips MR Imaging DD 001|20051A SS
Philips MR Imaging DD 001|20051B CS
Philips MR Imaging DD 001|20051C CS
Philips MR Imaging DD 001|20051D SS
Philips MR Imaging DD 001|20051E SH
Philips MR Imaging DD 001|20051F SH
Philips MR Imaging DD 001|200520 SL Number of Chemical Shift
Philips MR Imaging DD 001|200521 SS
Philips MR Imaging DD 001|200522 IS
Philips MR Imaging DD 001|200523 SS
Philips MR Imaging DD 001|200525 SS
Philips MR Imaging DD 001|200526 CS
Philips MR Imaging DD 001|200527 CS
Philips MR Imaging DD 001|200528 CS
Philips MR Imaging DD 001|200529 CS
Philips MR Imaging DD 001|20052A IS
Philips MR Imaging DD 001|20052B SS
Philips MR Imaging DD 001|20052C CS
Philips MR Imaging DD 001|20052D IS
Philips MR Imaging DD 001|20052E CS
Philips MR Imaging DD 001|20052F CS
Philips MR Imaging DD 001|200530 FL Repetition Time
Philips MR Imaging DD 001|200531 CS
Philips MR Imaging DD 001|200532 CS
Philips MR Imaging DD 001|200533 FL Acquisition Duration
Philips MR Imaging DD 001|200534 CS
Philips MR Imaging DD 001|200535 CS
Philips MR Imaging DD 001|200536 CS
Philips MR Imaging DD 001|200537 CS
Philips MR Imaging DD 001|200538 CS
Philips MR Imaging DD 001|200539 CS
Philips MR Imaging DD 001|20053A SH
Philips MR Imaging DD 001|20053B CS
Philips MR Imaging DD 001|20053C CS
Philips MR Imaging DD 001|20053D SS
Philips MR Imaging DD 001|20053E SL
Philips MR Imaging DD 001|200548 IS
Philips MR Imaging DD 001|200549 IS
Philips MR Imaging DD 001|20054A IS
Philips MR Imaging DD 001|20054B IS
Philips MR Imaging DD 001|20054C CS
Philips MR Imaging DD 001|20054D CS
Philips MR Imaging DD 001|20054E FL
Philips MR Imaging DD 001|20054F FL
Philips MR Imaging DD 001|200550 FL
Philips MR Imaging DD 001|200551 FL
Philips MR Imaging DD 001|200552 CS
Philips MR Imaging DD 001|200553 CS
Philips MR Imaging DD 001|200554 FL
Philips MR Imaging DD 001|200555 FL
Philips MR Imaging DD 001|200556 FL
Philips MR Imaging DD 001|200557 FL
Philips MR Imaging DD 001|200558 FL
Philips MR Imaging DD 001|200559 FL
Philips MR Imaging DD 001|20055A FL
Philips MR Imaging DD 001|20055B FL
Philips MR Imaging DD 001|20055C FL
Philips MR Imaging DD 001|20055D CS
Philips MR Imaging DD 001|20055E CS
Philips MR Imaging DD 001|20055F CS
Philips MR Imaging DD 001|200560 IS
Philips MR Imaging DD 001|200561 CS
Philips MR Imaging DD 001|200563 SS
Philips MR Imaging DD 001|200564 IS
Philips MR Imaging DD 001|200565 IS
Philips MR Imaging DD 001|200566 CS
Philips MR Imaging DD 001|200567 IS
Philips MR Imaging DD 001|200568 CS
Philips MR Imaging DD 001|200569 FL
Philips MR Imaging DD 001|20056A FL
Philips MR Imaging DD 001|20056B FL
Philips MR Imaging DD 001|20056C FL
Philips MR Imaging DD 001|20056D FL
Philips MR Imaging DD 001|20056E CS
Philips MR Imaging DD 001|20056F CS
Philips MR Imaging DD 001|200570 LO
Philips MR Imaging DD 001|200571 FL
Philips MR Imaging DD 001|200572 FL
Philips MR Imaging DD 001|200573 FL
Philips MR Imaging DD 001|200574 FL
Philips MR Imaging DD 001|200575 FL
Philips MR Imaging DD 001|200576 FL
Philips MR Imaging DD 001|200578 FL
Philips MR Imaging DD 001|200579 FL
Philips MR Imaging DD 001|20057A FL
Philips MR Imaging DD 001|20057B CS
Philips MR Imaging DD 001|20057E FL
Philips MR Imaging DD 001|200580 SQ
Philips MR Imaging DD 001|200581 CS
Philips MR Imaging DD 001|200583 SQ
Philips MR Imaging DD 001|200584 SQ
Philips MR Imaging DD 001|200585 SQ
Philips MR Imaging DD 001|200586 SS
Philips MR Imaging DD 001|20059E SQ
Philips MR Imaging DD 001|20059F CS
Philips MR Imaging DD 001|2005A0 FL
Philips MR Imaging DD 001|2005A1 CS Syncra Scan Type
Philips MR Imaging DD 001|2005A2 CS
Philips MR Imaging DD 001|2005A3 IS
Philips MR Imaging DD 001|2005A4 IS
Philips MR Imaging DD 001|2005A5 IS
Philips MR Imaging DD 001|2005A6 IS
Philips MR Imaging DD 001|2005A7 CS
Philips MR Imaging DD 001|2005A8 DS
Philips MR Imaging DD 001|2005A9 CS
Philips MR Imaging DD 001|2005B0 FL Diffusion Direction RL
Philips MR Imaging DD 001|2005B1 FL Diffusion Direction AP
Philips MR Imaging DD 001|2005B2 FL Diffusion Direction FH
Philips MR Imaging DD 001|2005C0 CS
Philips MR Imaging DD 002|200532 SQ
Philips MR Imaging DD 002|200537 LO
Philips MR Imaging DD 002|200538 LO
Philips MR Imaging DD 002|200539 LO
Philips MR Imaging DD 002|200540 LO
Philips MR Imaging DD 002|200541 LO
Philips MR Imaging DD 002|200543 SL
Philips MR Imaging DD 002|200544 OW
Philips MR Imaging DD 002|200547 CS
Philips MR Imaging DD 002|200599 UL
Philips MR Imaging DD 003|200500 UL
Philips MR Imaging DD 003|200501 UL
Philips MR Imaging DD 003|200513 UL
Philips MR Imaging DD 003|200534 SL
Philips MR Imaging DD 003|200545 SS
Philips MR Imaging DD 003|200549 SS
Philips MR Imaging DD 003|200551 SS
Philips MR Imaging DD 003|200552 SS
Philips MR Imaging DD 003|200553 SS
Philips MR Imaging DD 003|200556 SS
Philips MR Imaging DD 003|200557 SS
Philips MR Imaging DD 003|200581 UI
Philips MR Imaging DD 003|200582 CS
Philips MR Imaging DD 004|200500 SS
Philips MR Imaging DD 004|200501 SS
Philips MR Imaging DD 004|200502 SS
Philips MR Imaging DD 004|200503 SS
Philips MR Imaging DD 004|200504 SS
Philips MR Imaging DD 004|200505 SS
Philips MR Imaging DD 004|200506 SS
Philips MR Imaging DD 004|200507 FL
Philips MR Imaging DD 004|200508 FL
Philips MR Imaging DD 004|200509 FL
Philips MR Imaging DD 004|200510 FL
Philips MR Imaging DD 004|200512 FL
Philips MR Imaging DD 004|200513 SS
Philips MR Imaging DD 004|200514 SS
Philips MR Imaging DD 004|200515 SS
Philips MR Imaging DD 004|200516 SS
Philips MR Imaging DD 004|200517 SS
Philips MR Imaging DD 004|200525 CS
Philips MR Imaging DD 004|200526 FL
Philips MR Imaging DD 004|200527 CS
Philips MR Imaging DD 004|200528 CS
Philips MR Imaging DD 004|200529 FL
Philips MR Imaging DD 004|200530 CS
Philips MR Imaging DD 004|200531 SS
Philips MR Imaging DD 004|200533 FL
Philips MR Imaging DD 004|200534 CS
Philips MR Imaging DD 004|200535 CS
Philips MR Imaging DD 004|200536 FL
Philips MR Imaging DD 004|200537 FL
Philips MR Imaging DD 004|200538 FL
Philips MR Imaging DD 004|200539 SS
Philips MR Imaging DD 004|200540 CS
Philips MR Imaging DD 004|200541 CS
Philips MR Imaging DD 004|200542 CS
Philips MR Imaging DD 004|200543 CS
Philips MR Imaging DD 004|200544 SS
Philips MR Imaging DD 004|200545 CS
Philips MR Imaging DD 004|200546 CS
Philips MR Imaging DD 004|200547 FL
Philips MR Imaging DD 004|200548 CS
Philips MR Imaging DD 004|200549 FL
Philips MR Imaging DD 004|200550 FL
Philips MR Imaging DD 004|200551 SS
Philips MR Imaging DD 004|200552 SS
Philips MR Imaging DD 004|200553 LO
Philips MR Imaging DD 004|200554 CS
Philips MR Imaging DD 004|200555 FL
Philips MR Imaging DD 004|200556 CS
Philips MR Imaging DD 004|200557 SS
Philips MR Imaging DD 004|200558 LO
Philips MR Imaging DD 004|200559 FL
Philips MR Imaging DD 004|200560 FL
Philips MR Imaging DD 004|200561 FL
Philips MR Imaging DD 004|200562 FL
Philips MR Imaging DD 004|200563 FL
Philips MR Imaging DD 004|200564 CS
Philips MR Imaging DD 004|200570 SS
Philips MR Imaging DD 004|200571 SQ
Philips MR Imaging DD 004|200572 SS
Philips MR Imaging DD 004|200573 SS
Philips MR Imaging DD 004|200574 SS
Philips MR Imaging DD 004|200575 SS
Philips MR Imaging DD 004|200576 SS
Philips MR Imaging DD 004|200577 SS
Philips MR Imaging DD 004|200578 SS
Philips MR Imaging DD 004|200579 SS
Philips MR Imaging DD 004|200581 IS
Philips MR Imaging DD 004|200582 UL
Philips MR Imaging DD 004|200589 SQ
Philips MR Imaging DD 004|200590 CS
Philips MR Imaging DD 004|200591 PN
Philips MR Imaging DD 004|200592 IS
Philips MR Imaging DD 004|200593 IS
Philips MR Imaging DD 004|200595 UI
Philips MR Imaging DD 004|200596 CS
Philips MR Imaging DD 004|200597 LO
Philips MR Imaging DD 004|200598 CS
Philips MR Imaging DD 004|200599 CS
Philips MR Imaging DD 005|200500 CS
Philips MR Imaging DD 005|200501 UL
Philips MR Imaging DD 005|200502 SQ
Philips MR Imaging DD 005|200503 UL
Philips MR Imaging DD 005|200506 SS
Philips MR Imaging DD 005|200507 SS
Philips MR Imaging DD 005|200509 DS
Philips MR Imaging DD 005|20050A DS
Philips MR Imaging DD 005|20050B LO
Philips MR Imaging DD 005|20050E SQ
Philips MR Imaging DD 005|20050F SQ
Philips MR Imaging DD 005|200510 IS
Philips MR Imaging DD 005|200511 UI
Philips MR Imaging DD 005|200512 IS
Philips MR Imaging DD 005|200513 IS
Philips MR Imaging DD 005|200514 SL
Philips MR Imaging DD 005|200515 SL
Philips MR Imaging DD 005|200516 CS
Philips MR Imaging DD 005|200518 CS
Philips MR Imaging DD 005|200519 CS
Philips MR Imaging DD 005|20051A CS
Philips MR Imaging DD 005|20051B IS
Philips MR Imaging DD 005|20051C IS
Philips MR Imaging DD 005|20051D IS
Philips MR Imaging DD 005|20051E UL
Philips MR Imaging DD 005|20051F UL
Philips MR Imaging DD 005|200520 UL
Philips MR Imaging DD 005|200521 UL
Philips MR Imaging DD 005|200522 UL
Philips MR Imaging DD 005|200523 UL
Philips MR Imaging DD 005|200524 UL
Philips MR Imaging DD 005|200525 UL
Philips MR Imaging DD 005|200526 CS
Philips MR Imaging DD 005|200527 CS
Philips MR Imaging DD 005|200528 SL
Philips MR Imaging DD 005|20052A CS
Philips MR Imaging DD 005|20052B CS
Philips MR Imaging DD 005|20052C CS
Philips MR Imaging DD 005|20052D CS
Philips MR Imaging DD 005|20052E FL
Philips MR Imaging DD 005|20052F FL
Philips MR Imaging DD 005|200530 FL
Philips MR Imaging DD 005|200531 FL
Philips MR Imaging DD 005|200532 CS
Philips MR Imaging DD 005|200535 CS
Philips MR Imaging DD 005|200536 UI
Philips MR Imaging DD 005|200537 CS
Philips MR Imaging DD 005|200538 LT
Philips MR Imaging DD 005|200539 LT
Philips MR Imaging DD 005|20053A LT
Philips MR Imaging DD 005|20053B CS
Philips MR Imaging DD 005|20053C FL
Philips MR Imaging DD 005|20053D FL
Philips MR Imaging DD 005|20053E FL
Philips MR Imaging DD 005|20053F CS
Philips MR Imaging DD 005|200540 FL
Philips MR Imaging DD 005|200541 FL
Philips MR Imaging DD 005|200542 FL
Philips MR Imaging DD 005|200543 FL
Philips MR Imaging DD 005|200544 IS
Philips MR Imaging DD 005|200545 CS
Philips MR Imaging DD 005|200546 FL
Philips MR Imaging DD 005|200547 FL
Philips MR Imaging DD 005|200548 FL
Philips MR Imaging DD 005|200549 FL
Philips MR Imaging DD 005|20054A FL
Philips MR Imaging DD 005|20054B FL
Philips MR Imaging DD 005|20054C FL
Philips MR Imaging DD 005|20054D CS
Philips MR Imaging DD 005|20054E CS
Philips MR Imaging DD 005|20054F CS
Philips MR Imaging DD 005|200550 SS
SIEMENS CSA HEADER|002908 CS CSA Image Header Type
SIEMENS CSA HEADER|002909 LO CSA Image Header Version
SIEMENS CSA HEADER|002910 OB CSA Image Header Info
SIEMENS CSA HEADER|002918 CS CSA Series Header Type
SIEMENS CSA HEADER|002919 LO CSA Series Header Version
SIEMENS CSA HEADER|002920 OB CSA Series Header Info
SIEMENS CSA NON-IMAGE|002908 CS CSA Data Type
SIEMENS CSA NON-IMAGE|002909 LO CSA Data Version
SIEMENS CSA NON-IMAGE|002910 OB CSA Data Info
SIEMENS CSA NON-IMAGE|7FE110 OB CSA Data
SIEMENS MED DISPLAY|002904 CS Photometric Interpretation
SIEMENS MED DISPLAY|002910 US Rows
SIEMENS MED DISPLAY|002911 US Columns
SIEMENS MED DISPLAY|002920 US
SIEMENS MED DISPLAY|002921 US
SIEMENS MED DISPLAY|002950 US Origin
SIEMENS MED DISPLAY|002980 US
SIEMENS MED DISPLAY|002999 LO Shutter Type
SIEMENS MED DISPLAY|0029A0 US Rows of Rectangular Shutter
SIEMENS MED DISPLAY|0029A1 US Columns of Rectangular Shutter
SIEMENS MED DISPLAY|0029A2 US Origin of Rectangular Shutter
SIEMENS MED DISPLAY|0029B0 US Radius of Circular Shutter
SIEMENS MED DISPLAY|0029B2 US Origin of Circular Shutter
SIEMENS MED DISPLAY|0029C1 US Contour of Irregular Shutter
SIEMENS MEDCOM HEADER|002908 CS MedCom Header Type
SIEMENS MEDCOM HEADER|002909 LO MedCom Header Version
SIEMENS MEDCOM HEADER|002910 OB MedCom Header Info
SIEMENS MEDCOM HEADER|002920 OB MedCom History Information
SIEMENS MEDCOM HEADER|002931 LO PMTF Information 1
SIEMENS MEDCOM HEADER|002932 UL PMTF Information 2
SIEMENS MEDCOM HEADER|002933 UL PMTF Information 3
SIEMENS MEDCOM HEADER|002934 CS PMTF Information 4
SIEMENS MEDCOM HEADER|002935 UL PMTF Information 5
SIEMENS MEDCOM HEADER|002940 SQ Application Header Sequence
SIEMENS MEDCOM HEADER|002941 CS Application Header Type
SIEMENS MEDCOM HEADER|002942 LO Application Header ID
SIEMENS MEDCOM HEADER|002943 LO Application Header Version
SIEMENS MEDCOM HEADER|002944 OB Application Header Info
SIEMENS MEDCOM HEADER|002950 LO Workflow Control Flags
SIEMENS MEDCOM HEADER|002951 CS Arch. Management Flag Keep Online
SIEMENS MEDCOM HEADER|002952 CS Arch. Mgmnt Flag Do Not Archive
SIEMENS MEDCOM HEADER|002953 CS Image Location Status
SIEMENS MEDCOM HEADER|002954 DS Estimated Retrieve Time
SIEMENS MEDCOM HEADER|002955 DS Data Size of Retrieved Images
SIEMENS MEDCOM HEADER|002970 SQ Siemens Link Sequence
SIEMENS MEDCOM HEADER|002971 AT Referenced Tag
SIEMENS MEDCOM HEADER|002972 CS Referenced Tag Type
SIEMENS MEDCOM HEADER|002973 UL Referenced Value Length
SIEMENS MEDCOM HEADER|002974 CS Referenced Object Device Type
SIEMENS MEDCOM HEADER|002975 OB Referenced Object Device Location
SIEMENS MEDCOM HEADER|002976 OB Referenced Object ID
SIEMENS MEDCOM HEADER2|002960 LO Series Workflow Status
SIEMENS MR HEADER|001908 CS CSA Image Header Type
SIEMENS MR HEADER|001909 LO CSA Image Header Version ??
SIEMENS MR HEADER|00190A US NumberOfImagesInMosaic
SIEMENS MR HEADER|00190B DS SliceMeasurementDuration
SIEMENS MR HEADER|00190C IS B_value
SIEMENS MR HEADER|00190D CS DiffusionDirectionality
SIEMENS MR HEADER|00190E FD DiffusionGradientDirection
SIEMENS MR HEADER|00190F SH GradientMode
SIEMENS MR HEADER|001911 SH FlowCompensation
SIEMENS MR HEADER|001912 SL TablePositionOrigin
SIEMENS MR HEADER|001913 SL ImaAbsTablePosition
SIEMENS MR HEADER|001914 IS ImaRelTablePosition
SIEMENS MR HEADER|001915 FD SlicePosition_PCS
SIEMENS MR HEADER|001916 DS TimeAfterStart
SIEMENS MR HEADER|001917 DS SliceResolution
SIEMENS MR HEADER|001918 IS RealDwellTime
SIEMENS MR HEADER|001923 IS FMRIStimulInfo
SIEMENS MR HEADER|001925 FD RBMoCoTrans
SIEMENS MR HEADER|001926 FD RBMoCoRot
SIEMENS MR HEADER|001927 FD B_matrix
SIEMENS MR HEADER|001928 FD BandwidthPerPixelPhaseEncode
SIEMENS MR HEADER|001929 FD MosaicRefAcqTimes
SIEMENS MR HEADER|005108 CS CSA Image Header Type
SIEMENS MR HEADER|005109 LO CSA Image Header Version ??
SIEMENS MR HEADER|00510A SH
SIEMENS MR HEADER|00510B SH AcquisitionMatrixText
SIEMENS MR HEADER|00510C SH
SIEMENS MR HEADER|00510D SH
SIEMENS MR HEADER|00510E SH
SIEMENS MR HEADER|00510F LO CoilString
SIEMENS MR HEADER|005111 LO PATModeText
SIEMENS MR HEADER|005112 SH
SIEMENS MR HEADER|005113 SH PositivePCSDirections
SIEMENS MR HEADER|005115 SH
SIEMENS MR HEADER|005116 LO
SIEMENS MR HEADER|005117 SH
SIEMENS MR HEADER|005118 SH
SIEMENS MR HEADER|005119 LO
TOSHIBA_MEC_MR3|002989 LO
TOSHIBA_MEC_MR3|700D00 DS Scale Factor
TOSHIBA_MEC_MR3|700D01 OB Acquisition Order
TOSHIBA_MEC_MR3|700D02 DS Orientation Vector
TOSHIBA_MEC_MR3|700D03 SS Flip Flag
TOSHIBA_MEC_MR3|700D04 OB Rotate Information
TOSHIBA_MEC_MR3|700D05 DS FOV
TOSHIBA_MEC_MR3|700D06 US Image Matrix
TOSHIBA_MEC_MR3|700D07 OB Image Information
TOSHIBA_MEC_MR3|700D08 OB Original Data
TOSHIBA_MEC_MR3|700D09 SS Original Data Flag
TOSHIBA_MEC_MR3|700D0C CS Receiver Gain Correction Check Flag
TOSHIBA_MEC_MR3|700D20 SH Identification Flag of 3D GDC
TOSHIBA_MEC_MR3|700D80 US Number of PAC channel
TOSHIBA_MEC_MR3|700D81 US Reference mode
TOSHIBA_MEC_MR3|700D82 SQ Gain value group for MRS
TOSHIBA_MEC_MR3|700D83 FL Gain value of each channel for MRS
TOSHIBA_MEC_MR3|700D84 FL Phase value of each channel for MRS
TOSHIBA_MEC_MR3|700D85 FL Reference gain value of each channel for MRS
TOSHIBA_MEC_MR3|700D86 FL Reference gain value of each channel for MRS
TOSHIBA_MEC_MR3|700D87 FL Receiver gain of reference scan
TOSHIBA_MEC_MR3|700D88 UL Flag of water Sat pulse
TOSHIBA_MEC_MR3|700D89 FL Selected contrast TE
TOSHIBA_MEC_MR3|700D8A SQ Raw Data Set Sequence
TOSHIBA_MEC_MR3|700D8B DS Multi Slice number
TOSHIBA_MEC_MR3|700D8C DS Multi Coverage number
TOSHIBA_MEC_MR3|700D8D SQ Raw Data Sequence
TOSHIBA_MEC_MR3|700D8E DS Coil Channel No.
TOSHIBA_MEC_MR3|700D8F OB MRS Raw Data
TOSHIBA_MEC_MR3|700D90 OF MRS Ref Raw Data
TOSHIBA_MEC_MR3|700D91 FL Receiver gain of prescan
"""
