# SPDX-License-Identifier: MIT
"""The data dictionary of PS3.6 and PS3.7 (edition 2024c), written by tests/tools/make_dicom_dictionary.py: do not edit.

ELEMENTS: one line an element: its name, its VR ("R" before it: retired), and after a colon the VM where that is not 1.
    A sequence's name goes on with " Sequence". The keyword follows from the name by a rule (`tags.keywords`); where it
    does not, name and keyword stand in full with "=" between them. Each element's tag is one more than the last one's; a
    line before it says where not: the whole tag in hexadecimal, or how much more.
REPEATING: the same for the repeating groups, with the tag in each line, "x" for the free digits.
SOP_CLASSES: one line a UID: the UID, then its name.
"""

from __future__ import annotations

EDITION = "2024c"

ELEMENTS = """
00000000
Command Group Length UL
Command Length to End RUL
Affected SOP Class UID UI
Requested SOP Class UID UI
+D
Command Recognition Code RSH
+F0
Command Field US
+10
Message ID US
+10
Message ID Being Responded To US
+E0
Initiator RAE
+100
Receiver RAE
+100
Find Location RAE
+200
Move Destination AE
+100
Priority US
+100
Command Data Set Type US
+50
Number of Matches RUS
+10
Response Sequence Number RUS
+A0
Status US
Offending Element AT:1-n
Error Comment LO
Error ID US
+6FD
Affected SOP Instance UID UI
Requested SOP Instance UID UI
Event Type ID US
+3
Attribute Identifier List AT:1-n
+3
Action Type ID US
+18
Number of Remaining Sub-operations=NumberOfRemainingSuboperations US
Number of Completed Sub-operations=NumberOfCompletedSuboperations US
Number of Failed Sub-operations=NumberOfFailedSuboperations US
Number of Warning Sub-operations=NumberOfWarningSuboperations US
+D
Move Originator Application Entity Title AE
Move Originator Message ID US
+2FCF
Dialog Receiver RLT
+10
Terminal Type RLT
+1000
Message Set ID RSH
+10
End Message ID RSH
+F0
Display Format RLT
+10
Page Position ID RLT
+10
Text Format ID RCS
+10
Normal/Reverse RCS
+10
Add Gray Scale RCS
+10
Borders RCS
+10
Copies RIS
+10
Command Magnification Type RCS
+10
Erase RCS
+10
Print RCS
+10
Overlays RUS:1-n
00020000
File Meta Information Group Length UL
File Meta Information Version OB
Media Storage SOP Class UID UI
Media Storage SOP Instance UID UI
+D
Transfer Syntax UID UI
+2
Implementation Class UID UI
Implementation Version Name SH
+3
Source Application Entity Title AE
Sending Application Entity Title AE
Receiving Application Entity Title AE
+E
Source Presentation Address UR
Sending Presentation Address UR
Receiving Presentation Address UR
+9
RTV Meta Information Version OB
RTV Communication SOP Class UID UI
RTV Communication SOP Instance UID UI
+2
RTV Source Identifier OB
RTV Flow Identifier OB
RTV Flow RTP Sampling Rate UL
RTV Flow Actual Frame Duration FD
+C8
Private Information Creator UID UI
+2
Private Information OB
00041130
File-set ID CS
+11
File-set Descriptor File ID CS:1-8
Specific Character Set of File-set Descriptor File CS
+BE
Offset of the First Directory Record of the Root Directory Entity UL
+2
Offset of the Last Directory Record of the Root Directory Entity UL
+10
File-set Consistency Flag US
+E
Directory Record SQ
+1E0
Offset of the Next Directory Record UL
+10
Record In-use Flag US
+10
Offset of Referenced Lower-Level Directory Entity UL
+10
Directory Record Type CS
+2
Private Record UID UI
+CE
Referenced File ID CS:1-8
+4
MRDR Directory Record Offset RUL
+C
Referenced SOP Class UID in File UI
Referenced SOP Instance UID in File UI
Referenced Transfer Syntax UID in File UI
+8
Referenced Related General SOP Class UID in File UI:1-n
+E6
Number of References RUL
00080001
Length to End RUL
+4
Specific Character Set CS:1-n
Language Code SQ
+2
Image Type CS:2-n
+8
Recognition Code RSH
+2
Instance Creation Date DA
Instance Creation Time TM
Instance Creator UID UI
Instance Coercion DateTime DT
SOP Class UID UI
Acquisition UID UI
SOP Instance UID UI
Pyramid UID UI
Related General SOP Class UID UI:1-n
Original Specialized SOP Class UID UI
Synthetic Data CS
+4
Study Date DA
Series Date DA
Acquisition Date DA
Content Date DA
Overlay Date RDA
Curve Date RDA
+5
Acquisition DateTime DT
+6
Study Time TM
Series Time TM
Acquisition Time TM
Content Time TM
Overlay Time RTM
Curve Time RTM
+B
Data Set Type RUS
Data Set Subtype RLO
Nuclear Medicine Series Type RCS
+E
Accession Number SH
Issuer of Accession Number SQ
Query/Retrieve Level CS
Query/Retrieve View CS
Retrieve AE Title AE:1-n
Station AE Title AE
Instance Availability CS
+2
Failed SOP Instance UID List UI:1-n
+8
Modality CS
Modalities in Study CS:1-n
SOP Classes in Study UI:1-n
Anatomic Regions in Study Code SQ
Conversion Type CS
+4
Presentation Intent Type CS
+8
Manufacturer LO
+10
Institution Name LO
Institution Address ST
Institution Code SQ
+E
Referring Physician's Name PN
+2
Referring Physician's Address ST
+2
Referring Physician's Telephone Numbers SH:1-n
+2
Referring Physician Identification SQ
+6
Consulting Physician's Name PN:1-n
Consulting Physician Identification SQ
+63
Code Value SH
Extended Code Value LO
Coding Scheme Designator SH
Coding Scheme Version SH
Code Meaning LO
Mapping Resource CS
Context Group Version DT
Context Group Local Version DT
Extended Code Meaning LT
Coding Scheme Resources SQ
Coding Scheme URL Type CS
Context Group Extension Flag CS
Coding Scheme UID UI
Context Group Extension Creator UID UI
Coding Scheme URL UR
Context Identifier CS
Coding Scheme Identification SQ
+2
Coding Scheme Registry LO
+2
Coding Scheme External ID ST
Coding Scheme Name ST
Coding Scheme Responsible Organization ST
Context UID UI
Mapping Resource UID UI
Long Code Value UC
+7
URN Code Value UR
Equivalent Code SQ
Mapping Resource Name LO
Context Group Identification SQ
Mapping Resource Identification SQ
+DD
Timezone Offset From UTC SH
Retired-blank= ROB
+1E
Responsible Group Code SQ
Equipment Modality CS
Manufacturer's Related Model Group LO
+DE
Private Data Element Characteristics SQ
Private Group Reference US
Private Creator Reference LO
Block Identifying Information Status CS
Nonidentifying Private Elements US:1-n
Deidentification Action SQ
Identifying Private Elements US:1-n
Deidentification Action CS
Private Data Element US
Private Data Element Value Multiplicity UL:1-3
Private Data Element Value Representation CS
Private Data Element Number of Items UL:1-2
Private Data Element Name UC
Private Data Element Keyword UC
Private Data Element Description UT
Private Data Element Encoding UT
Private Data Element Definition SQ
+F0
Scope of Inventory SQ
Inventory Purpose LT
Inventory Instance Description LT
Inventory Level CS
Item Inventory DateTime DT
Removed from Operational Use CS
Reason for Removal Code SQ
Stored Instance Base URI UR
Folder Access URI UR
File Access URI UR
Container File Type CS
Filename in Container UR
File Offset in Container UV
File Length in Container UV
Stored Instance Transfer Syntax UID UI
Extended Matching Mechanisms CS:1-n
Range Matching SQ
List of UID Matching SQ
Empty Value Matching SQ
General Matching SQ
Requested Status Interval US
Retain Instances CS
Expiration DateTime DT
Transaction Status CS
Transaction Status Comment LT
File Set Access SQ
File Access SQ
Record Key OB
Prior Record Key OB
Metadata SQ
Updated Metadata SQ
Study Update DateTime DT
Inventory Access End Points SQ
Study Access End Points SQ
Incorporated Inventory Instance SQ
Inventoried Studies SQ
Inventoried Series SQ
Inventoried Instances SQ
Inventory Completion Status CS
Number of Study Records in Instance UL
Total Number of Study Records UV
Maximum Number of Records UV
+BD7
Network ID RAE
+10
Station Name SH
+20
Study Description LO
+2
Procedure Code SQ
+C
Series Description LO
Series Description Code SQ
Institutional Department Name LO
Institutional Department Type Code SQ
+7
Physician(s) of Record PN:1-n
Physician(s) of Record Identification SQ
+7
Performing Physician's Name PN:1-n
+2
Performing Physician Identification SQ
+E
Name of Physician(s) Reading Study PN:1-n
+2
Physician(s) Reading Study Identification SQ
+E
Operators' Name PN:1-n
+2
Operator Identification SQ
+E
Admitting Diagnoses Description LO:1-n
+4
Admitting Diagnoses Code SQ
+4
Pyramid Description LO
+8
Manufacturer's Model Name LO
+70
Referenced Results RSQ
+10
Referenced Study SQ
Referenced Performed Procedure Step SQ
Referenced Instances by SOP Class SQ
+3
Referenced Series SQ
+B
Referenced Patient SQ
+5
Referenced Visit SQ
+B
Referenced Overlay RSQ
+4
Referenced Stereometric Instance SQ
+6
Referenced Waveform SQ
+6
Referenced Image SQ
+5
Referenced Curve RSQ
+5
Referenced Instance SQ
Referenced Real World Value Mapping Instance SQ
+5
Referenced SOP Class UID UI
+5
Referenced SOP Instance UID UI
Definition Source SQ
+4
SOP Classes Supported UI:1-n
+6
Referenced Frame Number IS:1-n
Simple Frame List UL:1-n
Calculated Frame List UL:3-3n
Time Range FD:2
Frame Extraction SQ
+3
Multi-frame Source SOP Instance UID UI
+29
Retrieve URL UR
+5
Transaction UID UI
Warning Reason US
Failure Reason US
Failed SOP SQ
Referenced SOP SQ
Other Failures SQ
Failed Study SQ
+65
Studies Containing Other Referenced Instances SQ
+50
Related Series SQ
+EC0
Lossy Image Compression (Retired) RCS
Derivation Description ST
Source Image SQ
+E
Stage Name SH
+2
Stage Number IS
+2
Number of Stages IS
+3
View Name SH
View Number IS
Number of Event Timers IS
Number of Views in Stage IS
+6
Event Elapsed Time(s) DS:1-n
+2
Event Timer Name(s) LO:1-n
Event Timer SQ
Event Time Offset FD
Event Code SQ
+D
Start Trim IS
Stop Trim IS
Recommended Display Frame Rate IS
+BC
Transducer Position RCS
+4
Transducer Orientation RCS
+4
Anatomic Structure RCS
+10
Anatomic Region SQ
+8
Anatomic Region Modifier SQ
+8
Primary Anatomic Structure SQ
Anatomic Structure, Space or Region RSQ
+7
Primary Anatomic Structure Modifier SQ
+10
Transducer Position RSQ
+2
Transducer Position Modifier RSQ
+2
Transducer Orientation RSQ
+2
Transducer Orientation Modifier RSQ
+B
Anatomic Structure Space Or Region Code Sequence (Trial)=AnatomicStructureSpaceOrRegionCodeSequenceTrial RSQ
+2
Anatomic Portal Of Entrance Code Sequence (Trial)=AnatomicPortalOfEntranceCodeSequenceTrial RSQ
+2
Anatomic Approach Direction Code Sequence (Trial)=AnatomicApproachDirectionCodeSequenceTrial RSQ
Anatomic Perspective Description (Trial) RST
Anatomic Perspective Code Sequence (Trial)=AnatomicPerspectiveCodeSequenceTrial RSQ
Anatomic Location Of Examining Instrument Description (Trial) RST
Anatomic Location Of Examining Instrument Code Sequence (Trial)=AnatomicLocationOfExaminingInstrumentCodeSequenceTrial RSQ
Anatomic Structure Space Or Region Modifier Code Sequence (Trial)=AnatomicStructureSpaceOrRegionModifierCodeSequenceTrial RSQ
+2
On Axis Background Anatomic Structure Code Sequence (Trial)=OnAxisBackgroundAnatomicStructureCodeSequenceTrial RSQ
+DA5
Alternate Representation SQ
Available Transfer Syntax UID UI:1-n
+E
Irradiation Event UID UI:1-n
Source Irradiation Event SQ
Radiopharmaceutical Administration Event UID UI
+FEE
Identifying Comments RLT
+5007
Frame Type CS:4-5
+8B
Referenced Image Evidence SQ
+8F
Referenced Raw Data SQ
+2
Creator-Version UID UI
Derivation Image SQ
+30
Source Image Evidence SQ
+B1
Pixel Presentation CS
Volumetric Properties CS
Volume Based Calculation Technique CS
Complex Image Component CS
Acquisition Contrast CS
+C
Derivation Code SQ
+22
Referenced Presentation State SQ
+1D9
Referenced Other Plane SQ
+48
Frame Display SQ
Recommended Display Frame Rate in Float FL
+7
Skip Frame Range Flag CS
00100010
Patient's Name PN
+10
Patient ID LO
Issuer of Patient ID LO
Type of Patient ID CS
+2
Issuer of Patient ID Qualifiers SQ
+2
Source Patient Group Identification SQ
Group of Patients Identification SQ
Subject Relative Position in Image US:3
+8
Patient's Birth Date DA
+2
Patient's Birth Time TM
Patient's Birth Date in Alternative Calendar LO
Patient's Death Date in Alternative Calendar LO
Patient's Alternative Calendar CS
+B
Patient's Sex CS
+10
Patient's Insurance Plan Code SQ
+B1
Patient's Primary Language Code SQ
Patient's Primary Language Modifier Code SQ
+FE
Quality Control Subject CS
Quality Control Subject Type Code SQ
+11
Strain Description UC
Strain Nomenclature LO
Strain Stock Number LO
Strain Source Registry Code SQ
Strain Stock SQ
Strain Source LO
Strain Additional Information UT
Strain Code SQ
+8
Genetic Modifications SQ
Genetic Modifications Description UC
Genetic Modifications Nomenclature LO
+6
Genetic Modifications Code SQ
+DD7
Other Patient IDs RLO:1-n
Other Patient Names PN:1-n
Other Patient IDs SQ
+3
Patient's Birth Name PN
+B
Patient's Age AS
+10
Patient's Size DS
Patient's Size Code SQ
Patient's Body Mass Index DS
Measured AP Dimension DS
Measured Lateral Dimension DS
+C
Patient's Weight DS
+10
Patient's Address LO
+10
Insurance Plan Identification RLO:1-n
+10
Patient's Mother's Birth Name PN
+20
Military Rank LO
Branch of Service LO
+F
Medical Record Locator RLO
+70
Referenced Patient Photo SQ
+F00
Medical Alerts LO:1-n
+110
Allergies LO:1-n
+40
Country of Residence LO
+2
Region of Residence LO
+2
Patient's Telephone Numbers SH:1-n
Patient's Telecom Information LT
+B
Ethnic Group SH
Ethnic Group Code SQ
+1F
Occupation SH
+20
Smoking Status CS
+10
Additional Patient History LT
+10
Pregnancy Status US
+10
Last Menstrual Date DA
+20
Patient's Religious Preference LO
+11
Patient Species Description LO
Patient Species Code SQ
Patient's Sex Neutered CS
+D
Anatomical Orientation Type CS
+82
Patient Breed Description LO
Patient Breed Code SQ
Breed Registration SQ
Breed Registration Number LO
Breed Registry Code SQ
Responsible Person PN
Responsible Person Role CS
Responsible Organization LO
+1D67
Patient Comments LT
+5431
Examined Body Thickness FL
00120010
Clinical Trial Sponsor Name LO
+10
Clinical Trial Protocol ID LO
Clinical Trial Protocol Name LO
Issuer of Clinical Trial Protocol ID LO
Other Clinical Trial Protocol IDs SQ
+D
Clinical Trial Site ID LO
Clinical Trial Site Name LO
Issuer of Clinical Trial Site ID LO
+E
Clinical Trial Subject ID LO
Issuer of Clinical Trial Subject ID LO
Clinical Trial Subject Reading ID LO
Issuer of Clinical Trial Subject Reading ID LO
+D
Clinical Trial Time Point ID LO
Clinical Trial Time Point Description ST
Longitudinal Temporal Offset from Event FD
Longitudinal Temporal Event Type CS
Clinical Trial Time Point Type Code SQ
Issuer of Clinical Trial Time Point ID LO
+B
Clinical Trial Coordinating Center Name LO
+2
Patient Identity Removed CS
De-identification Method=DeidentificationMethod LO:1-n
De-identification Method Code Sequence=DeidentificationMethodCodeSequence SQ
+D
Clinical Trial Series ID LO
Clinical Trial Series Description LO
Issuer of Clinical Trial Series ID LO
+E
Clinical Trial Protocol Ethics Committee Name LO
Clinical Trial Protocol Ethics Committee Approval Number LO
Consent for Clinical Trial Use SQ
Distribution Type CS
Consent for Distribution Flag CS
Ethics Committee Approval Effectiveness Start Date DA
Ethics Committee Approval Effectiveness End Date DA
00140023
CAD File Format RST
Component Reference System RST
Component Manufacturing Procedure ST
+3
Component Manufacturer ST
+8
Material Thickness DS:1-n
+2
Material Pipe Diameter DS:1-n
+2
Material Isolation Diameter DS:1-n
+E
Material Grade ST
+2
Material Properties Description ST
Material Properties File Format (Retired) RST
Material Notes LT
+A
Component Shape CS
+2
Curvature Type CS
+2
Outer Diameter DS
+2
Inner Diameter DS
+AA
Component Welder IDs LO:1-n
Secondary Approval Status CS
Secondary Review Date DA
Secondary Review Time TM
Secondary Reviewer Name PN
Repair ID ST
Multiple Component Approval SQ
Other Approval Status CS:1-n
Other Secondary Approval Status CS:1-n
+F8
Data Element Label SQ
Data Element Label Item SQ
Data Element AT
Data Element Name LO
Data Element Description LO
Data Element Conditionality CS
Data Element Minimum Characters IS
Data Element Maximum Characters IS
+E09
Actual Environmental Conditions ST
+10
Expiry Date DA
+20
Environmental Conditions ST
+FC2
Evaluator SQ
+2
Evaluator Number IS
+2
Evaluator Name PN
+2
Evaluation Attempt IS
+A
Indication SQ
+2
Indication Number IS
+2
Indication Label SH
+2
Indication Description ST
+2
Indication Type CS:1-n
+2
Indication Disposition CS
+2
Indication ROI SQ
+12
Indication Physical Property SQ
+2
Property Label SH
+1D0
Coordinate System Number of Axes IS
+2
Coordinate System Axes SQ
+2
Coordinate System Axis Description ST
+2
Coordinate System Data Set Mapping CS
+2
Coordinate System Axis Number IS
+2
Coordinate System Axis Type CS
+2
Coordinate System Axis Units CS
+2
Coordinate System Axis Values OB
+10
Coordinate System Transform SQ
+2
Transform Description ST
+2
Transform Number of Axes IS
+2
Transform Order of Axes IS:1-n
+2
Transformed Axis Units CS
+2
Coordinate System Transform Rotation and Scale Matrix DS:1-n
+2
Coordinate System Transform Translation Matrix DS:1-n
+DE5
Internal Detector Frame Time DS
Number of Frames Integrated DS
+E
Detector Temperature SQ
+2
Sensor Name ST
+2
Horizontal Offset of Sensor DS
+2
Vertical Offset of Sensor DS
+2
Sensor Temperature DS
+18
Dark Current SQ
+10
Dark Current Counts OB/OW
+10
Gain Correction Reference SQ
+10
Air Counts OB/OW
KV Used in Gain Calibration DS
MA Used in Gain Calibration DS
Number of Frames Used for Integration DS
Filter Material Used in Gain Calibration LO
Filter Thickness Used in Gain Calibration DS
Date of Gain Calibration DA
Time of Gain Calibration TM
+9
Bad Pixel Image OB
+19
Calibration Notes LT
+67
Linearity Correction Technique LT
Beam Hardening Correction Technique LT
+F01
Pulser Equipment SQ
+2
Pulser Type CS
+2
Pulser Notes LT
+2
Receiver Equipment SQ
+2
Amplifier Type CS
+2
Receiver Notes LT
+2
Pre-Amplifier Equipment SQ
Pre-Amplifier Notes LT
Transmit Transducer SQ
Receive Transducer SQ
Number of Elements US
Element Shape CS
Element Dimension A DS
Element Dimension B DS
Element Pitch A DS
Measured Beam Dimension A DS
Measured Beam Dimension B DS
Location of Measured Beam Diameter DS
Nominal Frequency DS
Measured Center Frequency DS
Measured Bandwidth DS
Element Pitch B DS
+3
Pulser Settings SQ
+2
Pulse Width DS
+2
Excitation Frequency DS
+2
Modulation Type CS
+2
Damping DS
+8
Receiver Settings SQ
Acquired Soundpath Length DS
Acquisition Compression Type CS
Acquisition Sample Size IS
Rectifier Smoothing DS
DAC SQ
DAC Type CS
+2
DAC Gain Points DS:1-n
+2
DAC Time Points DS:1-n
+2
DAC Amplitude DS:1-n
+4
Pre-Amplifier Settings SQ
+10
Transmit Transducer Settings SQ
Receive Transducer Settings SQ
Incident Angle DS
+2
Coupling Technique ST
+2
Coupling Medium ST
Coupling Velocity DS
Probe Center Location X DS
Probe Center Location Z DS
Sound Path Length DS
+2
Delay Law Identifier ST
+4
Gate Settings SQ
+2
Gate Threshold DS
+2
Velocity of Sound DS
+C
Calibration Settings SQ
+2
Calibration Procedure ST
+2
Procedure Version SH
+2
Procedure Creation Date DA
+2
Procedure Expiration Date DA
+2
Procedure Last Modified Date DA
+2
Calibration Time TM:1-n
+2
Calibration Date DA:1-n
+2
Probe Drive Equipment SQ
Drive Type CS
Probe Drive Notes LT
Drive Probe SQ
Probe Inductance DS
Probe Resistance DS
Receive Probe SQ
Probe Drive Settings SQ
Bridge Resistors DS
Probe Orientation Angle DS
+2
User Selected Gain Y DS
User Selected Phase DS
User Selected Offset X DS
User Selected Offset Y DS
+3
Channel Settings SQ
Channel Threshold DS
+8
Scanner Settings SQ
Scan Procedure ST
Translation Rate X DS
Translation Rate Y DS
+2
Channel Overlap DS
Image Quality Indicator Type LO:1-n
Image Quality Indicator Material LO:1-n
Image Quality Indicator Size LO:1-n
+F60
LINAC Energy IS
+2
LINAC Output IS
+FC
Active Aperture US
Total Aperture DS
Aperture Elevation DS
Main Lobe Angle DS
Main Roof Angle DS
Connector Type CS
Wedge Model Number SH
Wedge Angle Float DS
Wedge Roof Angle DS
Wedge Element 1 Position CS
Wedge Material Velocity DS
Wedge Material SH
Wedge Offset Z DS
Wedge Origin Offset X DS
Wedge Time Delay DS
Wedge Name SH
Wedge Manufacturer Name SH
Wedge Description LO
Nominal Beam Angle DS
Wedge Offset X DS
Wedge Offset Y DS
Wedge Total Length DS
Wedge In Contact Length DS
Wedge Front Gap DS
Wedge Total Height DS
Wedge Front Height DS
Wedge Rear Height DS
Wedge Total Width DS
Wedge In Contact Width DS
Wedge Chamfer Height DS
Wedge Curve CS
Radius Along the Wedge=RadiusAlongWedge DS
00160001
White Point DS
Primary Chromaticities DS:3
Battery Level UT
Exposure Time in Seconds DS
F-Number DS
OECF Rows IS
OECF Columns IS
OECF Column Names UC:1-n
OECF Values DS:1-n
Spatial Frequency Response Rows IS
Spatial Frequency Response Columns IS
Spatial Frequency Response Column Names UC:1-n
Spatial Frequency Response Values DS:1-n
Color Filter Array Pattern Rows IS
Color Filter Array Pattern Columns IS
Color Filter Array Pattern Values DS:1-n
Flash Firing Status US
Flash Return Status US
Flash Mode US
Flash Function Present US
Flash Red Eye Mode US
Exposure Program US
Spectral Sensitivity UT
Photographic Sensitivity IS
Self Timer Mode IS
Sensitivity Type US
Standard Output Sensitivity IS
Recommended Exposure Index IS
ISO Speed IS
ISO Speed Latitude yyy=ISOSpeedLatitudeyyy IS
ISO Speed Latitude zzz=ISOSpeedLatitudezzz IS
EXIF Version UT
Shutter Speed Value DS
Aperture Value DS
Brightness Value DS
Exposure Bias Value DS
Max Aperture Value DS
Subject Distance DS
Metering Mode US
Light Source US
Focal Length DS
Subject Area IS:2-4
Maker Note OB
+5
Temperature DS
Humidity DS
Pressure DS
Water Depth DS
Acceleration DS
Camera Elevation Angle DS
Flash Energy DS:1-2
Subject Location IS:2
Photographic Exposure Index DS
Sensing Method US
File Source US
Scene Type US
+6
Custom Rendered US
Exposure Mode US
White Balance US
Digital Zoom Ratio DS
Focal Length In 35mm Film IS
Scene Capture Type US
Gain Control US
Contrast US
Saturation US
Sharpness US
Device Setting Description OB
Subject Distance Range US
Camera Owner Name UT
Lens Specification DS:4
Lens Make UT
Lens Model UT
Lens Serial Number UT
+10
Interoperability Index CS
Interoperability Version OB
+E
GPS Version ID OB
GPS Latitude Ref CS
GPS Latitude DS:3
GPS Longitude Ref CS
GPS Longitude DS:3
GPS Altitude Ref US
GPS Altitude DS
GPS Time Stamp DT
GPS Satellites UT
GPS Status CS
GPS Measure Mode CS
GPS DOP DS
GPS Speed Ref CS
GPS Speed DS
GPS Track Ref CS
GPS Track DS
GPS Img Direction Ref CS
GPS Img Direction DS
GPS Map Datum UT
GPS Dest Latitude Ref CS
GPS Dest Latitude DS:3
GPS Dest Longitude Ref CS
GPS Dest Longitude DS:3
GPS Dest Bearing Ref CS
GPS Dest Bearing DS
GPS Dest Distance Ref CS
GPS Dest Distance DS
GPS Processing Method OB
GPS Area Information OB
GPS Date Stamp DT
GPS Differential IS
+F73
Light Source Polarization CS
Emitter Color Temperature DS
Contact Method CS
Immersion Media CS:1-n
Optical Magnification Factor DS
00180010
Contrast/Bolus Agent LO
+2
Contrast/Bolus Agent SQ
Contrast/Bolus T1 Relaxivity FL
Contrast/Bolus Administration Route SQ
Body Part Examined CS
+B
Scanning Sequence CS:1-n
Sequence Variant CS:1-n
Scan Options CS:1-n
MR Acquisition Type CS
Sequence Name SH
Angio Flag CS
Intervention Drug Information SQ
Intervention Drug Stop Time TM
Intervention Drug Dose DS
Intervention Drug Code SQ
Additional Drug SQ
+6
Radionuclide RLO:1-n
Radiopharmaceutical LO
Energy Window Centerline RDS
Energy Window Total Width RDS:1-n
Intervention Drug Name LO
Intervention Drug Start Time TM
Intervention SQ
Therapy Type RCS
Intervention Status CS
Therapy Description RCS
Intervention Description ST
+6
Cine Rate IS
+2
Initial Cine Run State CS
+E
Slice Thickness DS
+10
KVP DS
= RDS
+F
Counts Accumulated IS
Acquisition Termination Condition CS
Effective Duration DS
Acquisition Start Condition CS
Acquisition Start Condition Data IS
Acquisition Termination Condition Data IS
+B
Repetition Time DS
Echo Time DS
Inversion Time DS
Number of Averages DS
Imaging Frequency DS
Imaged Nucleus SH
Echo Number(s) IS:1-n
Magnetic Field Strength DS
Spacing Between Slices DS
Number of Phase Encoding Steps IS
+7
Data Collection Diameter DS
Echo Train Length IS
+2
Percent Sampling DS
Percent Phase Field of View DS
Pixel Bandwidth DS
+F6B
Device Serial Number LO
+2
Device UID UI
Device ID LO
Plate ID LO
Generator ID LO
Grid ID LO
Cassette ID LO
Gantry ID LO
Unique Device Identifier UT
UDI SQ
Manufacturer's Device Class UID UI:1-n
+5
Secondary Capture Device ID LO
Hardcopy Creation Device ID RLO
Date of Secondary Capture DA
+2
Time of Secondary Capture TM
+2
Secondary Capture Device Manufacturer LO
Hardcopy Device Manufacturer RLO
Secondary Capture Device Manufacturer's Model Name LO
Secondary Capture Device Software Versions LO:1-n
Hardcopy Device Software Version RLO:1-n
Hardcopy Device Manufacturer's Model Name RLO
+5
Software Versions LO:1-n
+2
Video Image Format Acquired SH
Digital Image Format Acquired LO
+D
Protocol Name LO
+10
Contrast/Bolus Route LO
Contrast/Bolus Volume DS
Contrast/Bolus Start Time TM
Contrast/Bolus Stop Time TM
Contrast/Bolus Total Dose DS
Syringe Counts IS
Contrast Flow Rate DS:1-n
Contrast Flow Duration DS:1-n
Contrast/Bolus Ingredient CS
Contrast/Bolus Ingredient Concentration DS
+7
Spatial Resolution DS
+10
Trigger Time DS
Trigger Source or Type LO
Nominal Interval IS
Frame Time DS
Cardiac Framing Type LO
Frame Time Vector DS:1-n
Frame Delay DS
Image Trigger Delay DS
Multiplex Group Time Offset DS
Trigger Time Offset DS
Synchronization Trigger CS
+2
Synchronization Channel US:2
+2
Trigger Sample Position UL
+2
Radiopharmaceutical Route LO
Radiopharmaceutical Volume DS
Radiopharmaceutical Start Time TM
Radiopharmaceutical Stop Time TM
Radionuclide Total Dose DS
Radionuclide Half Life DS
Radionuclide Positron Fraction DS
Radiopharmaceutical Specific Activity DS
Radiopharmaceutical Start DateTime DT
Radiopharmaceutical Stop DateTime DT
+7
Beat Rejection Flag CS
Low R-R Value IS
High R-R Value IS
Intervals Acquired IS
Intervals Rejected IS
PVC Rejection LO
Skip Beats IS
+2
Heart Rate IS
+8
Cardiac Number of Images IS
+4
Trigger Window IS
+6C
Reconstruction Diameter DS
+10
Distance Source to Detector DS
Distance Source to Patient DS
+3
Estimated Radiographic Magnification Factor DS
+C
Gantry/Detector Tilt DS
Gantry/Detector Slew DS
+F
Table Height DS
Table Traverse DS
+3
Table Motion CS
Table Vertical Increment DS:1-n
Table Lateral Increment DS:1-n
Table Longitudinal Increment DS:1-n
Table Angle DS
+2
Table Type CS
+6
Rotation Direction CS
Angular Position RDS
Radial Position DS:1-n
Scan Arc DS
Angular Step DS
Center of Rotation Offset DS
Rotation Offset RDS:1-n
Field of View Shape CS
+2
Field of View Dimension(s) IS:1-2
+7
Exposure Time IS
X-Ray Tube Current IS
Exposure IS
Exposure in uAs=ExposureInuAs IS
Average Pulse Width DS
Radiation Setting CS
Rectification Type CS
+4
Radiation Mode CS
+4
Image and Fluoroscopy Area Dose Product DS
+2
Filter Type SH
Type of Filters LO:1-n
Intensifier Size DS
+2
Imager Pixel Spacing DS:2
+2
Grid CS:1-n
+A
Generator Power IS
+10
Collimator/grid Name SH
Collimator Type CS
Focal Distance IS:1-2
X Focus Center DS:1-2
Y Focus Center DS:1-2
+C
Focal Spot(s) DS:1-n
Anode Target Material CS
+F
Body Part Thickness DS
+2
Compression Force DS
Compression Pressure DS
Paddle Description LO
Compression Contact Area DS
+B
Acquisition Mode LO
Dose Mode Name LO
Acquired Subtraction Mask Flag CS
Fluoroscopy Persistence Flag CS
Fluoroscopy Last Image Hold Persistence Flag CS
Upper Limit Number Of Persistent Fluoroscopy Frames IS
Contrast/Bolus Auto Injection Trigger Flag CS
Contrast/Bolus Injection Delay FD
XA Acquisition Phase Details SQ
XA Acquisition Frame Rate FD
XA Plane Details SQ
Acquisition Field of View Label LO
X-Ray Filter Details SQ
XA Acquisition Duration FD
Reconstruction Pipeline Type CS
Image Filter Details SQ
Applied Mask Subtraction Flag CS
Requested Series Description Code SQ
+3F
Date of Last Calibration DA:1-n
Time of Last Calibration TM:1-n
DateTime of Last Calibration DT
Calibration DateTime DT
Date of Manufacture DA
Date of Installation DA
+B
Convolution Kernel SH:1-n
+30
Upper/Lower Pixel Values RIS:1-n
+2
Actual Frame Duration IS
Count Rate IS
Preferred Playback Sequencing US
+C
Receive Coil Name SH
Transmit Coil Name SH
+F
Plate Type SH
Phosphor Type LO
+10
Water Equivalent Diameter FD
Water Equivalent Diameter Calculation Method Code SQ
+8E
Scan Velocity DS
Whole Body Technique CS:1-n
Scan Length IS
+E
Acquisition Matrix US:4
+2
In-plane Phase Encoding Direction CS
+2
Flip Angle DS
Variable Flip Angle Flag CS
SAR DS
+2
dB/dt=dBdt DS
+8
B1rms FL
+E0
Acquisition Device Processing Description LO
Acquisition Device Processing Code LO
Cassette Orientation CS
Cassette Size CS
Exposures on Plate US
Relative X-Ray Exposure IS
+C
Exposure Index DS
Target Exposure Index DS
Deviation Index DS
+3D
Column Angulation DS
+10
Tomo Layer Height DS
+10
Tomo Angle DS
+10
Tomo Time DS
+10
Tomo Type CS
Tomo Class CS
+4
Number of Tomosynthesis Source Images IS
+6B
Positioner Motion CS
+8
Positioner Type CS
+8
Positioner Primary Angle DS
Positioner Secondary Angle DS
+F
Positioner Primary Angle Increment DS:1-n
Positioner Secondary Angle Increment DS:1-n
+F
Detector Primary Angle DS
Detector Secondary Angle DS
+CF
Shutter Shape CS:1-3
+2
Shutter Left Vertical Edge IS
+2
Shutter Right Vertical Edge IS
+2
Shutter Upper Horizontal Edge IS
+2
Shutter Lower Horizontal Edge IS
+8
Center of Circular Shutter IS:2
+2
Radius of Circular Shutter IS
+E
Vertices of the Polygonal Shutter IS:2-2n
+2
Shutter Presentation Value US
Shutter Overlay Group US
Shutter Presentation Color CIELab Value US:3
+C
Outline Shape Type CS
Outline Left Vertical Edge FD
Outline Right Vertical Edge FD
Outline Upper Horizontal Edge FD
Outline Lower Horizontal Edge FD
Center of Circular Outline FD:2
Diameter of Circular Outline FD
Number of Polygonal Vertices UL
Vertices of the Polygonal Outline OF
+C8
Collimator Shape CS:1-3
+2
Collimator Left Vertical Edge IS
+2
Collimator Right Vertical Edge IS
+2
Collimator Upper Horizontal Edge IS
+2
Collimator Lower Horizontal Edge IS
+8
Center of Circular Collimator IS:2
+2
Radius of Circular Collimator IS
+E
Vertices of the Polygonal Collimator IS:2-2n
+E0
Acquisition Time Synchronized CS
Time Source SH
Time Distribution Protocol CS
NTP Source Address LO
+7FE
Page Number Vector IS:1-n
Frame Label Vector SH:1-n
Frame Primary Angle Vector DS:1-n
Frame Secondary Angle Vector DS:1-n
Slice Location Vector DS:1-n
Display Window Label Vector SH:1-n
+A
Nominal Scanned Pixel Spacing DS:2
+10
Digitizing Device Transport Direction CS
+10
Rotation of Scanned Film DS
+11
Biopsy Target SQ
Target UID UI
Localizing Cursor Position FL:2
Calculated Target Position FL:3
Target Label SH
Displayed Z Value FL
+10BA
IVUS Acquisition CS
IVUS Pullback Rate DS
IVUS Gated Rate DS
IVUS Pullback Start Frame Number IS
IVUS Pullback Stop Frame Number IS
Lesion Number IS:1-n
+EFB
Acquisition Comments RLT
+1000
Output Power SH:1-n
+10
Transducer Data LO:1-n
Transducer Identification SQ
Focus Depth DS
+E
Processing Function LO
Postprocessing Function RLO
Mechanical Index DS
+2
Bone Thermal Index DS
+2
Cranial Thermal Index DS
Soft Tissue Thermal Index DS
Soft Tissue-focus Thermal Index DS
Soft Tissue-surface Thermal Index DS
+7
Dynamic Range RDS
+10
Total Gain RDS
+10
Depth of Scan Field IS
+B0
Patient Position CS
View Position CS
+3
Projection Eponymous Name Code SQ
+10C
Image Transformation Matrix RDS:6
+2
Image Translation Vector RDS:3
+DEE
Sensitivity DS
+11
Sequence of Ultrasound Regions=SequenceOfUltrasoundRegions SQ
Region Spatial Format US
+2
Region Data Type US
+2
Region Flags UL
+2
Region Location Min X0 UL
+2
Region Location Min Y0 UL
+2
Region Location Max X1 UL
+2
Region Location Max Y1 UL
+2
Reference Pixel X0 SL
+2
Reference Pixel Y0 SL
+2
Physical Units X Direction US
+2
Physical Units Y Direction US
+2
Reference Pixel Physical Value X FD
+2
Reference Pixel Physical Value Y FD
+2
Physical Delta X FD
+2
Physical Delta Y FD
+2
Transducer Frequency UL
Transducer Type CS
Pulse Repetition Frequency UL
+2
Doppler Correction Angle FD
+2
Steering Angle FD
+2
Doppler Sample Volume X Position (Retired) RUL
Doppler Sample Volume X Position SL
Doppler Sample Volume Y Position (Retired) RUL
Doppler Sample Volume Y Position SL
TM-Line Position X0 (Retired) RUL
TM-Line Position X0 SL
TM-Line Position Y0 (Retired) RUL
TM-Line Position Y0 SL
TM-Line Position X1 (Retired) RUL
TM-Line Position X1 SL
TM-Line Position Y1 (Retired) RUL
TM-Line Position Y1 SL
Pixel Component Organization US
+2
Pixel Component Mask UL
+2
Pixel Component Range Start UL
+2
Pixel Component Range Stop UL
+2
Pixel Component Physical Units US
+2
Pixel Component Data Type US
+2
Number of Table Break Points UL
+2
Table of X Break Points UL:1-n
+2
Table of Y Break Points FD:1-n
+2
Number of Table Entries UL
+2
Table of Pixel Values UL:1-n
+2
Table of Parameter Values FL:1-n
+6
R Wave Time Vector FL:1-n
+10
Active Image Area Overlay Group US
+F90
Detector Conditions Nominal Flag CS
Detector Temperature DS
+3
Detector Type CS
Detector Configuration CS
Detector Description LT
+2
Detector Mode LT
+2
Detector ID SH
+2
Date of Last Detector Calibration DA
+2
Time of Last Detector Calibration TM
+2
Exposures on Detector Since Last Calibration IS
Exposures on Detector Since Manufactured IS
Detector Time Since Last Exposure DS
+2
Detector Active Time DS
+2
Detector Activation Offset From Exposure DS
+4
Detector Binning DS:2
+6
Detector Element Physical Size DS:2
+2
Detector Element Spacing DS:2
+2
Detector Active Shape CS
+2
Detector Active Dimension(s) DS:1-2
+2
Detector Active Origin DS:2
+2
Detector Manufacturer Name LO
Detector Manufacturer's Model Name LO
+5
Field of View Origin DS:2
+2
Field of View Rotation DS
+2
Field of View Horizontal Flip CS
+2
Pixel Data Area Origin Relative To FOV FL:2
+2
Pixel Data Area Rotation Angle Relative To FOV FL
+8
Grid Absorbing Material LT
Grid Spacing Material LT
Grid Thickness DS
+2
Grid Pitch DS
+2
Grid Aspect Ratio IS:2
+2
Grid Period DS
+4
Grid Focal Distance DS
+4
Filter Material CS:1-n
+2
Filter Thickness Minimum DS:1-n
+2
Filter Thickness Maximum DS:1-n
+2
Filter Beam Path Length Minimum FL:1-n
+2
Filter Beam Path Length Maximum FL:1-n
+8
Exposure Control Mode CS
+2
Exposure Control Mode Description LT
+2
Exposure Status CS
Phototimer Setting DS
+10EB
Exposure Time in uS=ExposureTimeInuS DS
X-Ray Tube Current in uA=XRayTubeCurrentInuA DS
+EB3
Content Qualification CS
Pulse Sequence Name SH
MR Imaging Modifier SQ
+2
Echo Pulse Sequence CS
Inversion Recovery CS
+7
Flow Compensation CS
Multiple Spin Echo CS
Multi-planar Excitation CS
+2
Phase Contrast CS
Time of Flight Contrast CS
Spoiling CS
Steady State Pulse Sequence CS
Echo Planar Pulse Sequence CS
Tag Angle First Axis FD
+7
Magnetization Transfer CS
T2 Preparation CS
Blood Signal Nulling CS
+2
Saturation Recovery CS
Spectrally Selected Suppression CS
Spectrally Selected Excitation CS
Spatial Pre-saturation=SpatialPresaturation CS
Tagging CS
Oversampling Phase CS
+7
Tag Spacing First Dimension FD
+2
Geometry of k-Space Traversal CS
Segmented k-Space Traversal CS
Rectilinear Phase Encode Reordering CS
Tag Thickness FD
Partial Fourier Direction CS
Cardiac Synchronization Technique CS
+A
Receive Coil Manufacturer Name LO
MR Receive Coil SQ
Receive Coil Type CS
Quadrature Receive Coil CS
Multi-Coil Definition SQ
Multi-Coil Configuration LO
Multi-Coil Element Name SH
Multi-Coil Element Used CS
MR Transmit Coil SQ
+7
Transmit Coil Manufacturer Name LO
Transmit Coil Type CS
Spectral Width FD:1-2
Chemical Shift Reference FD:1-2
Volume Localization Technique CS
+4
MR Acquisition Frequency Encoding Steps US
De-coupling=Decoupling CS
+7
De-coupled Nucleus=DecoupledNucleus CS:1-2
De-coupling Frequency=DecouplingFrequency FD:1-2
De-coupling Method=DecouplingMethod CS
De-coupling Chemical Shift Reference=DecouplingChemicalShiftReference FD:1-2
k-space Filtering=KSpaceFiltering CS
Time Domain Filtering CS:1-2
Number of Zero Fills US:1-2
Baseline Correction CS
+2
Parallel Reduction Factor In-plane FD
+7
Cardiac R-R Interval Specified FD
+3
Acquisition Duration FD
Frame Acquisition DateTime DT
Diffusion Directionality CS
Diffusion Gradient Direction SQ
Parallel Acquisition CS
Parallel Acquisition Technique CS
Inversion Times FD:1-n
+7
Metabolite Map Description ST
Partial Fourier CS
Effective Echo Time FD
Metabolite Map Code SQ
Chemical Shift SQ
Cardiac Signal Source CS
+2
Diffusion b-value FD
+2
Diffusion Gradient Orientation FD:3
+7
Velocity Encoding Direction FD:3
Velocity Encoding Minimum Value FD
Velocity Encoding Acquisition SQ
Number of k-Space Trajectories US
Coverage of k-Space CS
Spectroscopy Acquisition Phase Rows UL
Parallel Reduction Factor In-plane (Retired) RFD
+2
Transmitter Frequency FD:1-2
+68
Resonant Nucleus CS:1-2
Frequency Correction CS
+2
MR Spectroscopy FOV/Geometry SQ
Slab Thickness FD
Slab Orientation FD:3
Mid Slab Position FD:3
MR Spatial Saturation SQ
+B
MR Timing and Related Parameters SQ
+2
MR Echo SQ
MR Modifier SQ
+2
MR Diffusion SQ
Cardiac Synchronization SQ
MR Averages SQ
+C
MR FOV/Geometry SQ
Volume Localization SQ
Spectroscopy Acquisition Data Columns UL
+20
Diffusion Anisotropy Type CS
+A
Frame Reference DateTime DT
MR Metabolite Map SQ
+3
Parallel Reduction Factor out-of-plane FD
+4
Spectroscopy Acquisition Out-of-plane Phase Steps UL
+D
Bulk Motion Status RCS
+2
Parallel Reduction Factor Second In-plane FD
Cardiac Beat Rejection Technique CS
+7
Respiratory Motion Compensation Technique CS
Respiratory Signal Source CS
Bulk Motion Compensation Technique CS
Bulk Motion Signal Source CS
Applicable Safety Standard Agency CS
Applicable Safety Standard Description LO
Operating Mode SQ
Operating Mode Type CS
Operating Mode CS
Specific Absorption Rate Definition CS
+7
Gradient Output Type CS
Specific Absorption Rate Value FD
Gradient Output FD
Flow Compensation Direction CS
Tagging Delay FD
Respiratory Motion Compensation Technique Description ST
Respiratory Signal Source ID SH
+F
Chemical Shift Minimum Integration Limit in Hz RFD
Chemical Shift Maximum Integration Limit in Hz RFD
MR Velocity Encoding SQ
First Order Phase Correction CS
Water Referenced Phase Correction CS
+67
MR Spectroscopy Acquisition Type CS
+14
Respiratory Cycle Position CS
+3
Velocity Encoding Maximum Value FD
Tag Spacing Second Dimension FD
Tag Angle Second Axis SS
+7
Frame Acquisition Duration FD
+6
MR Image Frame Type SQ
MR Spectroscopy Frame Type SQ
+A
MR Acquisition Phase Encoding Steps in-plane US
MR Acquisition Phase Encoding Steps out-of-plane US
+2
Spectroscopy Acquisition Phase Columns UL
+2
Cardiac Cycle Position CS
+3
Specific Absorption Rate SQ
+7
RF Echo Train Length US
Gradient Echo Train Length US
+F
Arterial Spin Labeling Contrast CS
MR Arterial Spin Labeling SQ
ASL Technique Description LO
ASL Slab Number US
ASL Slab Thickness FD
ASL Slab Orientation FD:3
ASL Mid Slab Position FD:3
ASL Context CS
ASL Pulse Train Duration UL
ASL Crusher Flag CS
ASL Crusher Flow Limit FD
ASL Crusher Description LO
ASL Bolus Cut-off Flag=ASLBolusCutoffFlag CS
ASL Bolus Cut-off Timing Sequence=ASLBolusCutoffTimingSequence SQ
ASL Bolus Cut-off Technique=ASLBolusCutoffTechnique LO
ASL Bolus Cut-off Delay Time=ASLBolusCutoffDelayTime UL
ASL Slab SQ
+35
Chemical Shift Minimum Integration Limit in ppm=ChemicalShiftMinimumIntegrationLimitInppm FD
Chemical Shift Maximum Integration Limit in ppm=ChemicalShiftMaximumIntegrationLimitInppm FD
Water Reference Acquisition CS
Echo Peak Position IS
+69
CT Acquisition Type SQ
Acquisition Type CS
Tube Angle FD
CT Acquisition Details SQ
Revolution Time FD
Single Collimation Width FD
Total Collimation Width FD
CT Table Dynamics SQ
Table Speed FD
+7
Table Feed per Rotation FD
Spiral Pitch Factor FD
CT Geometry SQ
Data Collection Center (Patient) FD:3
CT Reconstruction SQ
Reconstruction Algorithm CS
Convolution Kernel Group CS
Reconstruction Field of View FD:2
Reconstruction Target Center (Patient) FD:3
Reconstruction Angle FD
+7
Image Filter SH
CT Exposure SQ
Reconstruction Pixel Spacing FD:2
Exposure Modulation Type CS:1-n
Estimated Dose Saving RFD
CT X-Ray Details SQ
CT Position SQ
Table Position FD
Exposure Time in ms=ExposureTimeInms FD
CT Image Frame Type SQ
+7
X-Ray Tube Current in mA=XRayTubeCurrentInmA FD
+2
Exposure in mAs=ExposureInmAs FD
Constant Volume Flag CS
Fluoroscopy Flag CS
Distance Source to Data Collection Center FD
+2
Contrast/Bolus Agent Number US
Contrast/Bolus Ingredient Code SQ
+8
Contrast Administration Profile SQ
Contrast/Bolus Usage SQ
Contrast/Bolus Agent Administered CS
Contrast/Bolus Agent Detected CS
Contrast/Bolus Agent Phase CS
CTDIvol FD
CTDI Phantom Type Code SQ
+B
Calcium Scoring Mass Factor Patient FL
Calcium Scoring Mass Factor Device FL:3
Energy Weighting Factor FL
+D
CT Additional X-Ray Source SQ
Multi-energy CT Acquisition=MultienergyCTAcquisition CS
Multi-energy CT Acquisition Sequence=MultienergyCTAcquisitionSequence SQ
Multi-energy CT Processing Sequence=MultienergyCTProcessingSequence SQ
Multi-energy CT Characteristics Sequence=MultienergyCTCharacteristicsSequence SQ
Multi-energy CT X-Ray Source Sequence=MultienergyCTXRaySourceSequence SQ
X-Ray Source Index US
X-Ray Source ID UC
Multi-energy Source Technique=MultienergySourceTechnique CS
Source Start DateTime DT
Source End DateTime DT
Switching Phase Number US
Switching Phase Nominal Duration DS
Switching Phase Transition Duration DS
Effective Bin Energy DS
Multi-energy CT X-Ray Detector Sequence=MultienergyCTXRayDetectorSequence SQ
X-Ray Detector Index US
X-Ray Detector ID UC
Multi-energy Detector Type=MultienergyDetectorType CS
X-Ray Detector Label ST
Nominal Max Energy DS
Nominal Min Energy DS
Referenced X-Ray Detector Index US:1-n
Referenced X-Ray Source Index US:1-n
Referenced Path Index US:1-n
Multi-energy CT Path Sequence=MultienergyCTPathSequence SQ
Multi-energy CT Path Index=MultienergyCTPathIndex US
Multi-energy Acquisition Description=MultienergyAcquisitionDescription UT
Monoenergetic Energy Equivalent FD
Material Code SQ
Decomposition Method CS
Decomposition Description UT
Decomposition Algorithm Identification SQ
Decomposition Material SQ
Material Attenuation SQ
Photon Energy DS
X-Ray Mass Attenuation Coefficient DS
+7D
Projection Pixel Calibration SQ
Distance Source to Isocenter FL
Distance Object to Table Top FL
Object Pixel Spacing in Center of Beam FL:2
Positioner Position SQ
Table Position SQ
Collimator Shape SQ
+9
Planes in Acquisition CS
+2
XA/XRF Frame Characteristics SQ
+5
Frame Acquisition SQ
+9
X-Ray Receptor Type CS
+3
Acquisition Protocol Name LO
Acquisition Protocol Description LT
Contrast/Bolus Ingredient Opaque CS
Distance Receptor Plane to Detector Housing FL
Intensifier Active Shape CS
Intensifier Active Dimension(s) FL:1-2
Physical Detector Size FL:2
+7
Position of Isocenter Projection FL:2
+2
Field of View SQ
Field of View Description LO
Exposure Control Sensing Regions SQ
Exposure Control Sensing Region Shape CS
Exposure Control Sensing Region Left Vertical Edge SS
Exposure Control Sensing Region Right Vertical Edge SS
Exposure Control Sensing Region Upper Horizontal Edge SS
Exposure Control Sensing Region Lower Horizontal Edge SS
+7
Center of Circular Exposure Control Sensing Region SS:2
Radius of Circular Exposure Control Sensing Region US
Vertices of the Polygonal Exposure Control Sensing Region SS:2-n
+3
Retired-blank= ROB
+2
Column Angulation (Patient) FL
+2
Beam Angle FL
+8
Frame Detector Parameters SQ
Calculated Anatomy Thickness FL
+3
Calibration SQ
Object Thickness SQ
Plane Identification CS
+A
Field of View Dimension(s) in Float FL:1-2
Isocenter Reference System SQ
Positioner Isocenter Primary Angle FL
Positioner Isocenter Secondary Angle FL
Positioner Isocenter Detector Rotation Angle FL
Table X Position to Isocenter FL
Table Y Position to Isocenter FL
Table Z Position to Isocenter FL
Table Horizontal Rotation Angle FL
+7
Table Head Tilt Angle FL
Table Cradle Tilt Angle FL
Frame Display Shutter SQ
Acquired Image Area Dose Product FL
C-arm Positioner Tabletop Relationship CS
+2
X-Ray Geometry SQ
Irradiation Event Identification SQ
+8D
X-Ray 3D Frame Type Sequence=XRay3DFrameTypeSequence SQ
+2
Contributing Sources SQ
X-Ray 3D Acquisition Sequence=XRay3DAcquisitionSequence SQ
Primary Positioner Scan Arc FL
Secondary Positioner Scan Arc FL
+7
Primary Positioner Scan Start Angle FL
Secondary Positioner Scan Start Angle FL
+3
Primary Positioner Increment FL
Secondary Positioner Increment FL
Start Acquisition DateTime DT
End Acquisition DateTime DT
Primary Positioner Increment Sign SS
Secondary Positioner Increment Sign SS
+B
Application Name LO
Application Version LO
Application Manufacturer LO
Algorithm Type CS
Algorithm Description LO
+8
X-Ray 3D Reconstruction Sequence=XRay3DReconstructionSequence SQ
Reconstruction Description LO
+7
Per Projection Acquisition SQ
+9
Detector Position SQ
X-Ray Acquisition Dose SQ
X-Ray Source Isocenter Primary Angle FD
X-Ray Source Isocenter Secondary Angle FD
Breast Support Isocenter Primary Angle FD
Breast Support Isocenter Secondary Angle FD
Breast Support X Position to Isocenter FD
Breast Support Y Position to Isocenter FD
Breast Support Z Position to Isocenter FD
+7
Detector Isocenter Primary Angle FD
Detector Isocenter Secondary Angle FD
Detector X Position to Isocenter FD
Detector Y Position to Isocenter FD
Detector Z Position to Isocenter FD
X-Ray Grid SQ
X-Ray Filter SQ
Detector Active Area TLHC Position FD:3
Detector Active Area Orientation FD:6
Positioner Primary Angle Direction CS
+A8
Diffusion b-matrix SQ
Diffusion b-value XX FD
Diffusion b-value XY FD
Diffusion b-value XZ FD
Diffusion b-value YY FD
Diffusion b-value YZ FD
Diffusion b-value ZZ FD
+1A
Functional MR SQ
Functional Settling Phase Frames Present CS
Functional Sync Pulse DT
Settling Phase Frame CS
+DD
Decay Correction DateTime DT
+14
Start Density Threshold FD
Start Relative Density Difference Threshold FD
Start Cardiac Trigger Count Threshold FD
Start Respiratory Trigger Count Threshold FD
Termination Counts Threshold FD
+7
Termination Density Threshold FD
Termination Relative Density Threshold FD
Termination Time Threshold FD
Termination Cardiac Trigger Count Threshold FD
Termination Respiratory Trigger Count Threshold FD
Detector Geometry CS
Transverse Detector Separation FD
Axial Detector Dimension FD
+2
Radiopharmaceutical Agent Number US
+9
PET Frame Acquisition SQ
PET Detector Motion Details SQ
PET Table Dynamics SQ
PET Position SQ
PET Frame Correction Factors SQ
Radiopharmaceutical Usage SQ
Attenuation Correction Source CS
Number of Iterations US
+7
Number of Subsets US
+9
PET Reconstruction SQ
+8
PET Frame Type SQ
+4
Time of Flight Information Used CS
Reconstruction Type CS
+2
Decay Corrected CS
Attenuation Corrected CS
+7
Scatter Corrected CS
Dead Time Corrected CS
Gantry Motion Corrected CS
Patient Motion Corrected CS
Count Loss Normalization Corrected CS
Randoms Corrected CS
Non-uniform Radial Sampling Corrected CS
Sensitivity Calibrated CS
Detector Normalization Correction CS
Iterative Reconstruction Method CS
+7
Attenuation Correction Temporal Relationship CS
Patient Physiological State SQ
Patient Physiological State Code SQ
+8F
Depth(s) of Focus FD:1-n
+2
Excluded Intervals SQ
Exclusion Start DateTime DT
Exclusion Duration FD
US Image Description SQ
Image Data Type SQ
Data Type CS
Transducer Scan Pattern Code SQ
+2
Aliased Data Type CS
Position Measuring Device Used CS
Transducer Geometry Code SQ
Transducer Beam Steering Code SQ
Transducer Application Code SQ
Zero Velocity Pixel Value US/SS
+11
Photoacoustic Excitation Characteristics SQ
Excitation Spectral Width FD
Excitation Energy FD
Excitation Pulse Duration FD
Excitation Wavelength SQ
Excitation Wavelength FD
+2
Illumination Translation Flag CS
Acoustic Coupling Medium Flag CS
Acoustic Coupling Medium Code SQ
Acoustic Coupling Medium Temperature FD
Transducer Response SQ
Center Frequency FD
Fractional Bandwidth FD
Lower Cutoff Frequency FD
Upper Cutoff Frequency FD
Transducer Technology SQ
Sound Speed Correction Mechanism Code SQ
Object Sound Speed FD
Acoustic Coupling Medium Sound Speed FD
Photoacoustic Image Frame Type SQ
Image Data Type Code SQ
+CA
Reference Location Label LO
Reference Location Description UT
Reference Basis Code SQ
Reference Geometry Code SQ
Offset Distance DS
Offset Direction CS
Potential Scheduled Protocol Code SQ
Potential Requested Procedure Code SQ
Potential Reasons for Procedure UC:1-n
Potential Reasons for Procedure Code SQ
Potential Diagnostic Tasks UC:1-n
Contraindications Code SQ
Referenced Defined Protocol SQ
Referenced Performed Protocol SQ
Predecessor Protocol SQ
Protocol Planning Information UT
Protocol Design Rationale UT
Patient Specification SQ
Model Specification SQ
Parameters Specification SQ
Instruction SQ
Instruction Index US
Instruction Text LO
Instruction Description UT
Instruction Performed Flag CS
Instruction Performed DateTime DT
Instruction Performance Comment UT
Patient Positioning Instruction SQ
Positioning Method Code SQ
Positioning Landmark SQ
Target Frame of Reference UID UI
Acquisition Protocol Element Specification SQ
Acquisition Protocol Element SQ
Protocol Element Number US
Protocol Element Name LO
Protocol Element Characteristics Summary UT
Protocol Element Purpose UT
+C
Acquisition Motion CS
Acquisition Start Location SQ
Acquisition End Location SQ
Reconstruction Protocol Element Specification SQ
Reconstruction Protocol Element SQ
Storage Protocol Element Specification SQ
Storage Protocol Element SQ
Requested Series Description LO
Source Acquisition Protocol Element Number US:1-n
Source Acquisition Beam Number US:1-n
Source Reconstruction Protocol Element Number US:1-n
Reconstruction Start Location SQ
Reconstruction End Location SQ
Reconstruction Algorithm SQ
Reconstruction Target Center Location SQ
+3
Image Filter Description UT
CTDIvol Notification Trigger FD
DLP Notification Trigger FD
Auto KVP Selection Type CS
Auto KVP Upper Bound FD
Auto KVP Lower Bound FD
Protocol Defined Patient Position CS
+6BA
Contributing Equipment SQ
Contribution DateTime DT
Contribution Description ST
0020000D
Study Instance UID UI
Series Instance UID UI
+2
Study ID SH
Series Number IS
Acquisition Number IS
Instance Number IS
Isotope Number RIS
Phase Number RIS
Interval Number RIS
Time Slot Number RIS
Angle Number RIS
Item Number IS
+7
Patient Orientation CS:2
+2
Overlay Number RIS
+2
Curve Number RIS
+2
LUT Number RIS
Pyramid Label LO
+9
Image Position RDS:3
+2
Image Position (Patient) DS:3
+3
Image Orientation RDS:6
+2
Image Orientation (Patient) DS:6
+19
Location RDS
+2
Frame of Reference UID UI
+E
Laterality CS
+2
Image Laterality CS
+E
Image Geometry Type RLO
+10
Masking Image RCS:1-n
+2A
Report Number RIS
+56
Temporal Position Identifier IS
+5
Number of Temporal Positions IS
+B
Temporal Resolution DS
+F0
Synchronization Frame of Reference UID UI
+42
SOP Instance UID of Concatenation Source UI
+DBE
Series in Study RIS
Acquisitions in Series RIS
Images in Acquisition IS
Images in Series RIS
Acquisitions in Study RIS
Images in Study RIS
+1B
Reference RLO:1-n
+1F
Target Position Reference Indicator LO
Position Reference Indicator LO
Slice Location DS
+2F
Other Study Numbers RIS:1-n
+190
Number of Patient Related Studies IS
+2
Number of Patient Related Series IS
+2
Number of Patient Related Instances IS
+2
Number of Study Related Series IS
+2
Number of Study Related Instances IS
Number of Series Related Instances IS
+21F8
Modifying Device ID RCS
Modified Image ID RCS
Modified Image Date RDA
Modifying Device Manufacturer RLO
Modified Image Time RTM
Modified Image Description RLO
+BFA
Image Comments LT
+1000
Original Image Identification RAT:1-n
+2
Original Image Identification Nomenclature RLO:1-n
+4054
Stack ID SH
In-Stack Position Number UL
+1A
Frame Anatomy SQ
Frame Laterality CS
+9F
Frame Content SQ
+2
Plane Position SQ
+3
Plane Orientation SQ
+12
Temporal Position Index UL
+2B
Nominal Cardiac Trigger Delay Time FD
Nominal Cardiac Trigger Time Prior To R-Peak FL
Actual Cardiac Trigger Time Prior To R-Peak FL
Frame Acquisition Number US
Dimension Index Values UL:1-n
Frame Comments LT
+9
Concatenation UID UI
In-concatenation Number US
In-concatenation Total Number US
Dimension Organization UID UI
Dimension Index Pointer AT
+2
Functional Group Pointer AT
+9
Unassigned Shared Converted Attributes SQ
Unassigned Per-Frame Converted Attributes SQ
Conversion Source Attributes SQ
+A1
Dimension Index Private Creator LO
+E
Dimension Organization SQ
Dimension Index SQ
+6
Concatenation Frame Offset Number UL
+10
Functional Group Private Creator LO
+9
Nominal Percentage of Cardiac Phase FL
+4
Nominal Percentage of Respiratory Phase FL
Starting Respiratory Amplitude FL
Starting Respiratory Phase CS
Ending Respiratory Amplitude FL
Ending Respiratory Phase CS
+7
Respiratory Trigger Type CS
R-R Interval Time Nominal FD
Actual Cardiac Trigger Delay Time FD
Respiratory Synchronization SQ
Respiratory Interval Time FD
Nominal Respiratory Trigger Delay Time FD
Respiratory Trigger Delay Threshold FD
Actual Respiratory Trigger Delay Time FD
+AA
Image Position (Volume) FD:3
Image Orientation (Volume) FD:6
+5
Ultrasound Acquisition Geometry CS
Apex Position FD:3
Volume to Transducer Mapping Matrix FD:16
Volume to Table Mapping Matrix FD:16
Volume to Transducer Relationship CS
Patient Frame of Reference Source CS
Temporal Position Time Offset FD
Plane Position (Volume) SQ
Plane Orientation (Volume) SQ
Temporal Position SQ
Dimension Organization Type CS
Volume Frame of Reference UID UI
Table Frame of Reference UID UI
+10E
Dimension Description Label LO
+2F
Patient Orientation in Frame SQ
+3
Frame Label LO
+C5
Acquisition Index US:1-n
+11
Contributing SOP Instances Reference SQ
+D
Reconstruction Index US
00220001
Light Path Filter Pass-Through Wavelength US
Light Path Filter Pass Band US:2
Image Path Filter Pass-Through Wavelength US
Image Path Filter Pass Band US:2
Patient Eye Movement Commanded CS
Patient Eye Movement Command Code SQ
Spherical Lens Power FL
Cylinder Lens Power FL
Cylinder Axis FL
Emmetropic Magnification FL
Intra Ocular Pressure FL
Horizontal Field of View FL
Pupil Dilated CS
Degree of Dilation FL
Vertex Distance FD
Stereo Baseline Angle FL
Stereo Baseline Displacement FL
Stereo Horizontal Pixel Offset FL
Stereo Vertical Pixel Offset FL
Stereo Rotation FL
Acquisition Device Type Code SQ
Illumination Type Code SQ
Light Path Filter Type Stack Code SQ
Image Path Filter Type Stack Code SQ
Lenses Code SQ
Channel Description Code SQ
Refractive State SQ
Mydriatic Agent Code SQ
Relative Image Position Code SQ
Camera Angle of View FL
+2
Stereo Pairs SQ
Left Image SQ
Right Image SQ
+6
Stereo Pairs Present CS
+8
Axial Length of the Eye FL
Ophthalmic Frame Location SQ
Reference Coordinates FL:2-2n
+3
Depth Spatial Resolution FL
Maximum Depth Distortion FL
Along-scan Spatial Resolution FL
Maximum Along-scan Distortion FL
Ophthalmic Image Orientation CS
+8
Depth of Transverse Image FL
Mydriatic Agent Concentration Units SQ
+6
Across-scan Spatial Resolution FL
Maximum Across-scan Distortion FL
+5
Mydriatic Agent Concentration DS
+7
Illumination Wave Length FL
Illumination Power FL
Illumination Bandwidth FL
Mydriatic Agent SQ
+FAF
Ophthalmic Axial Measurements Right Eye SQ
Ophthalmic Axial Measurements Left Eye SQ
Ophthalmic Axial Measurements Device Type CS
+7
Ophthalmic Axial Length Measurements Type CS
+2
Ophthalmic Axial Length SQ
+7
Ophthalmic Axial Length FL
+B
Lens Status Code SQ
Vitreous Status Code SQ
+3
IOL Formula Code SQ
IOL Formula Detail LO
+A
Keratometer Index FL
+2
Source of Ophthalmic Axial Length Code SQ
Source of Corneal Size Data Code SQ
Target Refraction FL
+2
Refractive Procedure Occurred CS
+7
Refractive Surgery Type Code SQ
+4
Ophthalmic Ultrasound Method Code SQ
Surgically Induced Astigmatism SQ
Type of Optical Correction CS
Toric IOL Power SQ
Predicted Toric Error SQ
Pre-Selected for Implantation CS
Toric IOL Power for Exact Emmetropia SQ
Toric IOL Power for Exact Target Refraction SQ
+5
Ophthalmic Axial Length Measurements SQ
+3
IOL Power FL
Predicted Refractive Error FL
+5
Ophthalmic Axial Length Velocity FL
+C
Lens Status Description LO
Vitreous Status Description LO
+2A
IOL Power SQ
+2
Lens Constant SQ
IOL Manufacturer LO
Lens Constant Description RLO
Implant Name LO
Keratometry Measurement Type Code SQ
Implant Part Number LO
+69
Referenced Ophthalmic Axial Measurements SQ
Ophthalmic Axial Length Measurements Segment Name Code SQ
+2
Refractive Error Before Refractive Surgery Code SQ
+1E
IOL Power For Exact Emmetropia FL
IOL Power For Exact Target Refraction FL
+3
Anterior Chamber Depth Definition Code SQ
+2
Lens Thickness SQ
Anterior Chamber Depth SQ
+2
Calculation Comment SQ
Calculation Comment Type CS
Calculation Comment LT
+4
Lens Thickness FL
Anterior Chamber Depth FL
Source of Lens Thickness Data Code SQ
Source of Anterior Chamber Depth Data Code SQ
Source of Refractive Measurements SQ
Source of Refractive Measurements Code SQ
+B
Ophthalmic Axial Length Measurement Modified CS
+10
Ophthalmic Axial Length Data Source Code SQ
+3
Ophthalmic Axial Length Acquisition Method Code RSQ
+2
Signal to Noise Ratio FL
+4
Ophthalmic Axial Length Data Source Description LO
+B7
Ophthalmic Axial Length Measurements Total Length SQ
Ophthalmic Axial Length Measurements Segmental Length SQ
Ophthalmic Axial Length Measurements Length Summation SQ
+E
Ultrasound Ophthalmic Axial Length Measurements SQ
+5
Optical Ophthalmic Axial Length Measurements SQ
+B
Ultrasound Selected Ophthalmic Axial Length SQ
+20
Ophthalmic Axial Length Selection Method Code SQ
+5
Optical Selected Ophthalmic Axial Length SQ
+2
Selected Segmental Ophthalmic Axial Length SQ
+9
Selected Total Ophthalmic Axial Length SQ
+2
Ophthalmic Axial Length Quality Metric SQ
+3
Ophthalmic Axial Length Quality Metric Type Code RSQ
+E
Ophthalmic Axial Length Quality Metric Type Description RLO
+8D
Intraocular Lens Calculations Right Eye SQ
+10
Intraocular Lens Calculations Left Eye SQ
+20
Referenced Ophthalmic Axial Length Measurement QC Image SQ
+E5
Ophthalmic Mapping Device Type CS
+B
Acquisition Method Code SQ
+3
Acquisition Method Algorithm SQ
+13
Ophthalmic Thickness Map Type Code SQ
+D
Ophthalmic Thickness Mapping Normals SQ
+2
Retinal Thickness Definition Code SQ
+B
Pixel Value Mapping to Coded Concept SQ
+2
Mapped Pixel Value US/SS
+2
Pixel Value Mapping Explanation LO
+4
Ophthalmic Thickness Map Quality Threshold SQ
+8
Ophthalmic Thickness Map Threshold Quality Rating FL
+3
Anatomic Structure Reference Point FL:2
+2
Registration to Localizer SQ
Registered Localizer Units CS
Registered Localizer Top Left Hand Corner FL:2
Registered Localizer Bottom Right Hand Corner FL:2
+8
Ophthalmic Thickness Map Quality Rating SQ
+2
Relevant OPT Attributes SQ
+A0
Transformation Method Code SQ
Transformation Algorithm SQ
+2
Ophthalmic Axial Length Method CS
+2
Ophthalmic FOV FL
Two Dimensional to Three Dimensional Map SQ
+D
Wide Field Ophthalmic Photography Quality Rating SQ
Wide Field Ophthalmic Photography Quality Threshold SQ
Wide Field Ophthalmic Photography Threshold Quality Rating FL
X Coordinates Center Pixel View Angle FL
Y Coordinates Center Pixel View Angle FL
+7
Number of Map Points UL
Two Dimensional to Three Dimensional Map Data OF
+E1
Derivation Algorithm SQ
+3
Ophthalmic Image Type Code SQ
Ophthalmic Image Type Description LO
+2
Scan Pattern Type Code SQ
+8
Referenced Surface Mesh Identification SQ
+2
Ophthalmic Volumetric Properties Flag CS
+2
Ophthalmic Anatomic Reference Point X-Coordinate FL
+2
Ophthalmic Anatomic Reference Point Y-Coordinate FL
+2
Ophthalmic En Face Image Quality Rating SQ
+8
Quality Threshold DS
+10
OCT B-scan Analysis Acquisition Parameters Sequence=OCTBscanAnalysisAcquisitionParametersSequence SQ
+2
Number of B-scans Per Frame=NumberOfBscansPerFrame UL
B-scan Slab Thickness=BscanSlabThickness FL
Distance Between B-scan Slabs=DistanceBetweenBscanSlabs FL
B-scan Cycle Time=BscanCycleTime FL
B-scan Cycle Time Vector=BscanCycleTimeVector FL:1-n
+3
A-scan Rate=AscanRate FL
+7
B-scan Rate=BscanRate FL
+8
Surface Mesh Z-Pixel Offset UL
00240010
Visual Field Horizontal Extent FL
Visual Field Vertical Extent FL
Visual Field Shape CS
+4
Screening Test Mode Code SQ
+2
Maximum Stimulus Luminance FL
+8
Background Luminance FL
Stimulus Color Code SQ
+3
Background Illumination Color Code SQ
Stimulus Area FL
+3
Stimulus Presentation Time FL
+A
Fixation SQ
Fixation Monitoring Code SQ
Visual Field Catch Trial SQ
Fixation Checked Quantity US
Patient Not Properly Fixated Quantity US
Presented Visual Stimuli Data Flag CS
Number of Visual Stimuli US
Excessive Fixation Losses Data Flag CS
+7
Excessive Fixation Losses CS
+2
Stimuli Retesting Quantity US
+2
Comments on Patient's Performance of Visual Field LT
False Negatives Estimate Flag CS
False Negatives Estimate FL
+2
Negative Catch Trials Quantity US
+8
False Negatives Quantity US
Excessive False Negatives Data Flag CS
Excessive False Negatives CS
False Positives Estimate Flag CS
False Positives Estimate FL
Catch Trials Data Flag CS
Positive Catch Trials Quantity US
Test Point Normals Data Flag CS
Test Point Normals SQ
Global Deviation Probability Normals Flag CS
+7
False Positives Quantity US
Excessive False Positives Data Flag CS
Excessive False Positives CS
Visual Field Test Normals Flag CS
Results Normals SQ
Age Corrected Sensitivity Deviation Algorithm SQ
Global Deviation From Normal FL
Generalized Defect Sensitivity Deviation Algorithm SQ
Localized Deviation From Normal FL
Patient Reliability Indicator LO
+7
Visual Field Mean Sensitivity FL
Global Deviation Probability FL
Local Deviation Probability Normals Flag CS
Localized Deviation Probability FL
Short Term Fluctuation Calculated CS
Short Term Fluctuation FL
Short Term Fluctuation Probability Calculated CS
Short Term Fluctuation Probability FL
Corrected Localized Deviation From Normal Calculated CS
Corrected Localized Deviation From Normal FL
+7
Corrected Localized Deviation From Normal Probability Calculated CS
Corrected Localized Deviation From Normal Probability FL
+2
Global Deviation Probability SQ
+2
Localized Deviation Probability SQ
Foveal Sensitivity Measured CS
Foveal Sensitivity FL
Visual Field Test Duration FL
Visual Field Test Point SQ
+7
Visual Field Test Point X-Coordinate FL
Visual Field Test Point Y-Coordinate FL
Age Corrected Sensitivity Deviation Value FL
Stimulus Results CS
Sensitivity Value FL
Retest Stimulus Seen CS
Retest Sensitivity Value FL
Visual Field Test Point Normals SQ
Quantified Defect FL
+68
Age Corrected Sensitivity Deviation Probability Value FL
+2
Generalized Defect Corrected Sensitivity Deviation Flag CS
Generalized Defect Corrected Sensitivity Deviation Value FL
Generalized Defect Corrected Sensitivity Deviation Probability Value FL
Minimum Sensitivity Value FL
Blind Spot Localized CS
Blind Spot X-Coordinate FL
Blind Spot Y-Coordinate FL
+8
Visual Acuity Measurement SQ
+2
Refractive Parameters Used on Patient SQ
Measurement Laterality CS
Ophthalmic Patient Clinical Information Left Eye SQ
Ophthalmic Patient Clinical Information Right Eye SQ
+2
Foveal Point Normative Data Flag CS
Foveal Point Probability Value FL
+8
Screening Baseline Measured CS
+2
Screening Baseline Measured SQ
+2
Screening Baseline Type CS
+2
Screening Baseline Value FL
+DC
Algorithm Source LO
+104
Data Set Name LO
Data Set Version LO
Data Set Source LO
Data Set Description LO
+E
Visual Field Test Reliability Global Index SQ
+9
Visual Field Global Results Index SQ
+5
Data Observation SQ
+13
Index Normals Flag CS
+9
Index Probability FL
+3
Index Probability SQ
00280002
Samples per Pixel US
Samples per Pixel Used US
Photometric Interpretation CS
Image Dimensions RUS
Planar Configuration US
+2
Number of Frames IS
Frame Increment Pointer AT:1-n
Frame Dimension Pointer AT:1-n
+6
Rows US
Columns US
Planes RUS
+2
Ultrasound Color Data Present US
+C
Retired-blank= ROB
+10
Pixel Spacing DS:2
Zoom Factor DS:2
Zoom Center DS:2
+2
Pixel Aspect Ratio IS:2
+C
Image Format RCS
+10
Manipulated Image RLO:1-n
Corrected Image CS:1-n
+E
Compression Recognition Code RLO
Compression Code RCS
Compression Originator RSH
Compression Label RLO
Compression Description RSH
+2
Compression Sequence RCS:1-n
Compression Step Pointers RAT:1-n
+2
Repeat Interval RUS
Bits Grouped RUS
+7
Perimeter Table RUS:1-n
Perimeter Value RUS/SS
+F
Predictor Rows RUS
Predictor Columns RUS
Predictor Constants RUS:1-n
+E
Blocked Pixels RCS
Block Rows RUS
Block Columns RUS
Row Overlap RUS
Column Overlap RUS
+6C
Bits Allocated US
Bits Stored US
High Bit US
Pixel Representation US
Smallest Valid Pixel Value RUS/SS
Largest Valid Pixel Value RUS/SS
Smallest Image Pixel Value US/SS
Largest Image Pixel Value US/SS
Smallest Pixel Value in Series US/SS
Largest Pixel Value in Series US/SS
+7
Smallest Image Pixel Value in Plane RUS/SS
Largest Image Pixel Value in Plane RUS/SS
+F
Pixel Padding Value US/SS
Pixel Padding Range Limit US/SS
Float Pixel Padding Value FL
Double Float Pixel Padding Value FD
Float Pixel Padding Range Limit FL
Double Float Pixel Padding Range Limit FD
+DB
Image Location RUS
+100
Quality Control Image CS
Burned In Annotation CS
Recognizable Visual Features CS
Longitudinal Temporal Information Modified CS
Referenced Color Palette Instance UID UI
+FC
Transform Label RLO
Transform Version Number RLO
Number of Transform Steps RUS
Sequence of Compressed Data RLO:1-n
Details of Coefficients RAT:1-n
+2FC
DCT Label RLO
Data Block Description RCS:1-n
Data Block RAT:1-n
+E
Normalization Factor Format RUS
+10
Zonal Map Number Format RUS
Zonal Map Location RAT:1-n
Zonal Map Format RUS
+E
Adaptive Map Format RUS
+10
Code Number Format RUS
+2C2
Pixel Spacing Calibration Type CS
+2
Pixel Spacing Calibration Description LO
+63C
Pixel Intensity Relationship CS
Pixel Intensity Relationship Sign SS
+F
Window Center DS:1-n
Window Width DS:1-n
Rescale Intercept DS
Rescale Slope DS
Rescale Type LO
Window Center & Width Explanation LO:1-n
VOI LUT Function CS
+2A
Gray Scale RCS
+10
Recommended Viewing Mode CS
+70
Gray Lookup Table Descriptor RUS/SS:3
Red Palette Color Lookup Table Descriptor US/SS:3
Green Palette Color Lookup Table Descriptor US/SS:3
Blue Palette Color Lookup Table Descriptor US/SS:3
Alpha Palette Color Lookup Table Descriptor US:3
+D
Large Red Palette Color Lookup Table Descriptor RUS/SS:4
Large Green Palette Color Lookup Table Descriptor RUS/SS:4
Large Blue Palette Color Lookup Table Descriptor RUS/SS:4
+86
Palette Color Lookup Table UID UI
+67
Gray Lookup Table Data RUS/SS/OW:1-n
Red Palette Color Lookup Table Data OW
Green Palette Color Lookup Table Data OW
Blue Palette Color Lookup Table Data OW
Alpha Palette Color Lookup Table Data OW
+D
Large Red Palette Color Lookup Table Data ROW
Large Green Palette Color Lookup Table Data ROW
Large Blue Palette Color Lookup Table Data ROW
Large Palette Color Lookup Table UID RUI
+D
Segmented Red Palette Color Lookup Table Data OW
Segmented Green Palette Color Lookup Table Data OW
Segmented Blue Palette Color Lookup Table Data OW
Segmented Alpha Palette Color Lookup Table Data OW
+C
Stored Value Color Range SQ
Minimum Stored Value Mapped FD
Maximum Stored Value Mapped FD
+CE
Breast Implant Present CS
+50
Partial View CS
Partial View Description ST
Partial View Code SQ
+8
Spatial Locations Preserved CS
+A7
Data Frame Assignment SQ
Data Path Assignment CS
Bits Mapped to Color Lookup Table US
Blending LUT 1 SQ
Blending LUT 1 Transfer Function CS
Blending Weight Constant FD
Blending Lookup Table Descriptor US:3
Blending Lookup Table Data OW
+3
Enhanced Palette Color Lookup Table SQ
Blending LUT 2 SQ
Blending LUT 2 Transfer Function CS
Data Path ID CS
RGB LUT Transfer Function CS
Alpha LUT Transfer Function CS
+BF0
ICC Profile OB
+2
Color Space CS
+10E
Lossy Image Compression CS
+2
Lossy Image Compression Ratio DS:1-n
+2
Lossy Image Compression Method CS:1-n
+EEC
Modality LUT SQ
Variable Modality LUT SQ
LUT Descriptor US/SS:3
LUT Explanation LO
Modality LUT Type LO
+2
LUT Data US/OW:1-n
+A
VOI LUT SQ
+100
Softcopy VOI LUT SQ
+EF0
Image Presentation Comments RLT
+1000
Bi-Plane Acquisition RSQ
+1010
Representative Frame Number US
+10
Frame Numbers of Interest (FOI)=FrameNumbersOfInterest US:1-n
+2
Frame of Interest Description LO:1-n
Frame of Interest Type CS:1-n
+D
Mask Pointer(s) RUS:1-n
+10
R Wave Pointer US:1-n
+C0
Mask Subtraction SQ
Mask Operation CS
Applicable Frame Range US:2-2n
+E
Mask Frame Numbers US:1-n
+2
Contrast Frame Averaging US
+2
Mask Sub-pixel Shift FL:2
+C
TID Offset SS
+70
Mask Operation Explanation ST
+E70
Equipment Administrator SQ
Number of Display Subsystems US
Current Configuration ID US
Display Subsystem ID US
Display Subsystem Name SH
Display Subsystem Description LO
System Status CS
System Status Comment LO
Target Luminance Characteristics SQ
Luminance Characteristics ID US
Display Subsystem Configuration SQ
Configuration ID US
Configuration Name SH
Configuration Description LO
Referenced Target Luminance Characteristics ID US
QA Results SQ
Display Subsystem QA Results SQ
Configuration QA Results SQ
Measurement Equipment SQ
Measurement Functions CS:1-n
Measurement Equipment Type CS
Visual Evaluation Result SQ
Display Calibration Result SQ
DDL Value US
CIExy White Point FL:2
Display Function Type CS
Gamma Value FL
Number of Luminance Points US
Luminance Response SQ
Target Minimum Luminance FL
Target Maximum Luminance FL
Luminance Value FL
Luminance Response Description LO
White Point Flag CS
Display Device Type Code SQ
Display Subsystem SQ
Luminance Result SQ
Ambient Light Value Source CS
Measured Characteristics CS:1-n
Luminance Uniformity Result SQ
Visual Evaluation Test SQ
Test Result CS
Test Result Comment LO
Test Image Validation CS
Test Pattern Code SQ
Measurement Pattern Code SQ
Visual Evaluation Method Code SQ
+FB2
Pixel Data Provider URL UR
+1021
Data Point Rows UL
Data Point Columns UL
Signal Domain Columns CS
+96
Largest Monochrome Pixel Value RUS
+6F
Data Representation CS
+8
Pixel Measures SQ
+22
Frame VOI LUT SQ
+13
Pixel Value Transformation SQ
+F0
Signal Domain Rows CS
+1DC
Display Filter Percentage FL
+4
Frame Pixel Shift SQ
Subtraction Item ID US
+C
Pixel Intensity Relationship LUT SQ
+21
Frame Pixel Data Properties SQ
Geometrical Properties CS
Geometric Maximum Distortion FL
Image Processing Applied CS:1-n
+E
Mask Selection Mode CS
+20
LUT Function CS
+4
Mask Visibility Percentage FL
+89
Pixel Shift SQ
Region Pixel Shift SQ
Vertices of the Region SS:2-2n
+2
Multi-frame Presentation SQ
Pixel Shift Frame Range US:2-2n
LUT Frame Range US:2-2n
+19
Image to Equipment Mapping Matrix DS:16
+17
Equipment Coordinate System Identification CS
0032000A
Study Status ID RCS
+2
Study Priority ID RCS
+6
Study ID Issuer RLO
+20
Study Verified Date RDA
Study Verified Time RTM
Study Read Date RDA
Study Read Time RTM
+FCB
Scheduled Study Start Date RDA
Scheduled Study Start Time RTM
+F
Scheduled Study Stop Date RDA
Scheduled Study Stop Time RTM
+F
Scheduled Study Location RLO
Scheduled Study Location AE Title RAE:1-n
+F
Reason for Study RLO
Requesting Physician Identification SQ
Requesting Physician PN
Requesting Service LO
Requesting Service Code SQ
+C
Study Arrival Date RDA
Study Arrival Time RTM
+F
Study Completion Date RDA
Study Completion Time RTM
+4
Study Component Status ID RCS
+B
Requested Procedure Description LO
+4
Requested Procedure Code SQ
Requested Laterality Code SQ
Reason for Visit UT
Reason for Visit Code SQ
+9
Requested Contrast Agent LO
+2F90
Study Comments RLT
00340001
Flow Identifier SQ
Flow Identifier OB
Flow Transfer Syntax UID UI
Flow RTP Sampling Rate UL
Source Identifier OB
+2
Frame Origin Timestamp OB
Includes Imaging Subject CS
Frame Usefulness Group SQ
Real-Time Bulk Data Flow SQ
Camera Position Group SQ
Includes Information CS
Time of Frame Group SQ
00380004
Referenced Patient Alias RSQ
+4
Visit Status ID CS
+8
Admission ID LO
Issuer of Admission ID RLO
+3
Issuer of Admission ID SQ
+2
Route of Admissions LO
+4
Scheduled Admission Date RDA
Scheduled Admission Time RTM
Scheduled Discharge Date RDA
Scheduled Discharge Time RTM
Scheduled Patient Institution Residence RLO
+2
Admitting Date DA
Admitting Time TM
+F
Discharge Date RDA
+2
Discharge Time RTM
+E
Discharge Diagnosis Description RLO
+4
Discharge Diagnosis Code RSQ
+C
Special Needs LO
+10
Service Episode ID LO
Issuer of Service Episode ID RLO
Service Episode Description LO
+2
Issuer of Service Episode ID SQ
+9C
Pertinent Documents SQ
Pertinent Resources SQ
Resource Description LO
+1FE
Current Patient Location LO
+100
Patient's Institution Residence LO
+100
Patient State LO
+2
Patient Clinical Trial Participation SQ
+3AFE
Visit Comments LT
003A0004
Waveform Originality CS
Number of Waveform Channels US
+B
Number of Waveform Samples UL
+A
Sampling Frequency DS
+6
Multiplex Group Label SH
+1E0
Channel Definition SQ
+2
Waveform Channel Number IS
Channel Label SH
+2
Channel Status CS:1-n
+3
Channel Source SQ
Channel Source Modifiers SQ
Source Waveform SQ
+2
Channel Derivation Description LO
+4
Channel Sensitivity DS
Channel Sensitivity Units SQ
Channel Sensitivity Correction Factor DS
Channel Baseline DS
Channel Time Skew DS
Channel Sample Skew DS
+3
Channel Offset DS
+2
Waveform Bits Stored US
+6
Filter Low Frequency DS
Filter High Frequency DS
Notch Filter Frequency DS
Notch Filter Bandwidth DS
+D
Waveform Data Display Scale FL
Waveform Display Background CIELab Value US:3
+F
Waveform Presentation Group SQ
Presentation Group Number US
Channel Display SQ
+2
Channel Recommended Display CIELab Value US:3
Channel Position FL
Display Shading Flag CS
Fractional Channel Display Scale FL
Absolute Channel Display Scale FL
+B8
Multiplexed Audio Channels Description Code SQ
Channel Identification Code IS
Channel Mode CS
+E
Multiplex Group UID UI
Powerline Frequency DS
Channel Impedance SQ
Impedance Value DS
Impedance Measurement DateTime DT
Impedance Measurement Frequency DS
Impedance Measurement Current Type CS
Waveform Amplifier Type CS
Filter Low Frequency Characteristics SQ
Filter High Frequency Characteristics SQ
+7
Summarized Filter Lookup Table Sequence=SummarizedFilterLookupTable SQ
Notch Filter Characteristics SQ
Waveform Filter Type CS
Analog Filter Characteristics SQ
Analog Filter Roll Off DS
Analog Filter Type Code Sequence=AnalogFilterType SQ
Digital Filter Characteristics SQ
Digital Filter Order IS
Digital Filter Type Code SQ
Waveform Filter Description ST
Filter Lookup Table SQ
Filter Lookup Table Description ST
Frequency Encoding Code SQ
Magnitude Encoding Code SQ
Filter Lookup Table Data OD
00400001
Scheduled Station AE Title AE:1-n
Scheduled Procedure Step Start Date DA
Scheduled Procedure Step Start Time TM
Scheduled Procedure Step End Date DA
Scheduled Procedure Step End Time TM
Scheduled Performing Physician's Name PN
Scheduled Procedure Step Description LO
Scheduled Protocol Code SQ
Scheduled Procedure Step ID SH
Stage Code SQ
Scheduled Performing Physician Identification SQ
+5
Scheduled Station Name SH:1-n
Scheduled Procedure Step Location SH
Pre-Medication LO
+E
Scheduled Procedure Step Status CS
+6
Order Placer Identifier SQ
Order Filler Identifier SQ
+A
Local Namespace Entity ID UT
Universal Entity ID UT
Universal Entity ID Type CS
+2
Identifier Type Code CS
Assigning Facility SQ
+3
Assigning Jurisdiction Code SQ
Assigning Agency or Department Code SQ
+C6
Scheduled Procedure Step SQ
+120
Referenced Non-Image Composite SOP Instance SQ
+21
Performed Station AE Title AE
Performed Station Name SH
Performed Location SH
Performed Procedure Step Start Date DA
Performed Procedure Step Start Time TM
+B
Performed Procedure Step End Date DA
Performed Procedure Step End Time TM
Performed Procedure Step Status CS
Performed Procedure Step ID SH
Performed Procedure Step Description LO
Performed Procedure Type Description LO
+B
Performed Protocol Code SQ
Performed Protocol Type CS
+F
Scheduled Step Attributes SQ
+5
Request Attributes SQ
+B
Comments on the Performed Procedure Step ST
Performed Procedure Step Discontinuation Reason Code SQ
+12
Quantity SQ
Quantity DS
Measuring Units SQ
Billing Item SQ
+6A
Total Time of Fluoroscopy RUS
Total Number of Exposures RUS
Entrance Dose US
Exposed Area US:1-2
+3
Distance Source to Entrance DS
Distance Source to Support RDS
+7
Exposure Dose RSQ
+2
Comments on Radiation Dose ST
+2
X-Ray Output DS
+2
Half Value Layer DS
+2
Organ Dose DS
+2
Organ Exposed CS
+8
Billing Procedure Step SQ
Film Consumption SQ
+3
Billing Supplies and Devices SQ
+C
Referenced Procedure Step RSQ
+10
Performed Series SQ
+C0
Comments on the Scheduled Procedure Step LT
+40
Protocol Context SQ
Content Item Modifier SQ
+BF
Scheduled Specimen SQ
+A
Specimen Accession Number RLO
+8
Container Identifier LO
Issuer of the Container Identifier SQ
+2
Alternate Container Identifier SQ
+3
Container Type Code SQ
+2
Container Description LO
+6
Container Component SQ
+30
Specimen RSQ
Specimen Identifier LO
Specimen Description Sequence (Trial)=SpecimenDescriptionSequenceTrial RSQ
Specimen Description (Trial) RST
Specimen UID UI
Acquisition Context SQ
Acquisition Context Description ST
+A
Specimen Description SQ
+2
Issuer of the Specimen Identifier SQ
+38
Specimen Type Code SQ
+66
Specimen Short Description LO
+2
Specimen Detailed Description UT
+E
Specimen Preparation SQ
+2
Specimen Preparation Step Content Item SQ
+E
Specimen Localization Content Item SQ
+DA
Slide Identifier RLO
+16
Whole Slide Microscopy Image Frame Type SQ
+A
Image Center Point Coordinates SQ
+10
X Offset in Slide Coordinate System DS
+10
Y Offset in Slide Coordinate System DS
+10
Z Offset in Slide Coordinate System DS
+18E
Pixel Spacing RSQ
+2
Coordinate System Axis Code RSQ
+10
Measurement Units Code SQ
+10E
Vital Stain Code Sequence (Trial)=VitalStainCodeSequenceTrial RSQ
+609
Requested Procedure ID SH
Reason for the Requested Procedure LO
Requested Procedure Priority SH
Patient Transport Arrangements LO
Requested Procedure Location LO
Placer Order Number / Procedure RSH
Filler Order Number / Procedure RSH
Confidentiality Code LO
Reporting Priority SH
Reason for Requested Procedure Code SQ
+6
Names of Intended Recipients of Results PN:1-n
Intended Recipients of Results Identification SQ
Reason For Performed Procedure Code SQ
+4E
Requested Procedure Description (Trial) RLO
+A1
Person Identification Code SQ
Person's Address ST
Person's Telephone Numbers LO:1-n
Person's Telecom Information LT
+2FC
Requested Procedure Comments LT
+C01
Reason for the Imaging Service Request RLO
+3
Issue Date of Imaging Service Request DA
Issue Time of Imaging Service Request TM
Placer Order Number / Imaging Service Request (Retired) RSH
Filler Order Number / Imaging Service Request (Retired) RSH
Order Entered By PN
Order Enterer's Location SH
+7
Order Callback Phone Number SH
Order Callback Telecom Information LT
+5
Placer Order Number / Imaging Service Request LO
Filler Order Number / Imaging Service Request LO
+3E9
Imaging Service Request Comments LT
+C01
Confidentiality Constraint on Patient Data Description LO
+1000
General Purpose Scheduled Procedure Step Status RCS
General Purpose Performed Procedure Step Status RCS
General Purpose Scheduled Procedure Step Priority RCS
Scheduled Processing Applications Code RSQ
Scheduled Procedure Step Start DateTime DT
Multiple Copies Flag RCS
Performed Processing Applications Code RSQ
Scheduled Procedure Step Expiration DateTime DT
Human Performer Code SQ
+7
Scheduled Procedure Step Modification DateTime DT
Expected Completion DateTime DT
+4
Resulting General Purpose Performed Procedure Steps RSQ
Referenced General Purpose Scheduled Procedure Step RSQ
+2
Scheduled Workitem Code SQ
Performed Workitem Code SQ
+7
Input Availability Flag RCS
Input Information SQ
Relevant Information RSQ
Referenced General Purpose Scheduled Procedure Step Transaction UID RUI
+2
Scheduled Station Name Code SQ
Scheduled Station Class Code SQ
Scheduled Station Geographic Location Code SQ
Performed Station Name Code SQ
Performed Station Class Code SQ
+7
Performed Station Geographic Location Code SQ
Requested Subsequent Workitem Code RSQ
Non-DICOM Output Code RSQ
Output Information SQ
Scheduled Human Performers SQ
Actual Human Performers SQ
Human Performer's Organization LO
Human Performer's Name PN
+9
Raw Data Handling CS
Input Readiness State CS
+F
Performed Procedure Step Start DateTime DT
Performed Procedure Step End DateTime DT
Procedure Step Cancellation DateTime DT
+1E
Output Destination SQ
DICOM Storage SQ
STOW-RS Storage SQ
Storage URL UR
XDS Storage SQ
+428E
Entrance Dose in mGy=EntranceDoseInmGy DS
Entrance Dose Derivation CS
+D8F
Parametric Map Frame Type SQ
+2
Referenced Image Real World Value Mapping SQ
+2
Real World Value Mapping SQ
+2
Pixel Value Mapping Code SQ
+178
LUT Label SH
Real World Value Last Value Mapped US/SS
Real World Value LUT Data FD:1-n
Double Float Real World Value Last Value Mapped FD
Double Float Real World Value First Value Mapped FD
+2
Real World Value First Value Mapped US/SS
+A
Quantity Definition SQ
+4
Real World Value Intercept FD
Real World Value Slope FD
+DE2
Findings Flag (Trial) RCS
+9
Relationship Type CS
+10
Findings Sequence (Trial)=FindingsSequenceTrial RSQ
Findings Group UID (Trial) RUI
Referenced Findings Group UID (Trial) RUI
Findings Group Recording Date (Trial) RDA
Findings Group Recording Time (Trial) RTM
+2
Findings Source Category Code Sequence (Trial)=FindingsSourceCategoryCodeSequenceTrial RSQ
Verifying Organization LO
Documenting Organization Identifier Code Sequence (Trial)=DocumentingOrganizationIdentifierCodeSequenceTrial RSQ
+8
Verification DateTime DT
+2
Observation DateTime DT
Observation Start DateTime DT
+D
Value Type CS
+3
Concept Name Code SQ
+4
Measurement Precision Description (Trial) RLO
+9
Continuity Of Content CS
+7
Urgency or Priority Alerts (Trial) RCS:1-n
+9
Sequencing Indicator (Trial) RLO
+6
Document Identifier Code Sequence (Trial)=DocumentIdentifierCodeSequenceTrial RSQ
Document Author (Trial) RPN
Document Author Identifier Code Sequence (Trial)=DocumentAuthorIdentifierCodeSequenceTrial RSQ
+8
Identifier Code Sequence (Trial)=IdentifierCodeSequenceTrial RSQ
+3
Verifying Observer SQ
Object Binary Identifier (Trial) ROB
Verifying Observer Name PN
Documenting Observer Identifier Code Sequence (Trial)=DocumentingObserverIdentifierCodeSequenceTrial RSQ
+2
Author Observer SQ
+2
Participant SQ
+2
Custodial Organization SQ
+4
Participation Type CS
+2
Participation DateTime DT
+2
Observer Type CS
Procedure Identifier Code Sequence (Trial)=ProcedureIdentifierCodeSequenceTrial RSQ
+3
Verifying Observer Identification Code SQ
Object Directory Binary Identifier (Trial) ROB
+7
Equivalent CDA Document RSQ
+20
Referenced Waveform Channels US:2-2n
+60
Date of Document or Verbal Transaction (Trial) RDA
+2
Time of Document Creation or Verbal Transaction (Trial) RTM
+E
DateTime DT
Date DA
Time TM
Person Name PN
UID UI
Report Status ID (Trial) RCS:2
+B
Temporal Range Type CS
+2
Referenced Sample Positions UL:1-n
+4
Referenced Frame Numbers RUS:1-n
+2
Referenced Time Offsets DS:1-n
+2
Referenced DateTime DT:1-n
+26
Text Value UT
Floating Point Value FD:1-n
Rational Numerator Value SL:1-n
Rational Denominator Value UL:1-n
+4
Observation Category Code Sequence (Trial)=ObservationCategoryCodeSequenceTrial RSQ
Concept Code SQ
+2
Bibliographic Citation (Trial) RST
+6
Purpose of Reference Code SQ
Observation UID UI
Referenced Observation UID (Trial) RUI
Referenced Observation Class (Trial) RCS
Referenced Object Observation Class (Trial) RCS
+C
Annotation Group Number US
+12
Observation Date (Trial) RDA
Observation Time (Trial) RTM
Measurement Automation (Trial) RCS
Modifier Code SQ
+8F
Identification Description (Trial) RST
+6C
Coordinates Set Geometric Type (Trial) RCS
+6
Algorithm Code Sequence (Trial)=AlgorithmCodeSequenceTrial RSQ
Algorithm Description (Trial) RST
+3
Pixel Coordinates Set (Trial) RSL:2-2n
+66
Measured Value SQ
Numeric Value Qualifier Code SQ
+6
Current Observer (Trial) RPN
+3
Numeric Value DS:1-n
+9
Referenced Accession Sequence (Trial)=ReferencedAccessionSequenceTrial RSQ
+27
Report Status Comment (Trial) RST
+6
Procedure Context Sequence (Trial)=ProcedureContextSequenceTrial RSQ
+12
Verbal Source (Trial) RPN
Address (Trial) RST
Telephone Number (Trial) RLO
+4
Verbal Source Identifier Code Sequence (Trial)=VerbalSourceIdentifierCodeSequenceTrial RSQ
+8
Predecessor Documents SQ
+10
Referenced Request SQ
+2
Performed Procedure Code SQ
+3
Current Requested Procedure Evidence SQ
+B
Report Detail Sequence (Trial)=ReportDetailSequenceTrial RSQ
+5
Pertinent Other Evidence SQ
+B
HL7 Structured Document Reference SQ
+72
Observation Subject UID (Trial) RUI
Observation Subject Class (Trial) RCS
Observation Subject Type Code Sequence (Trial)=ObservationSubjectTypeCodeSequenceTrial RSQ
+8D
Completion Flag CS
Completion Flag Description LO
Verification Flag CS
Archive Requested CS
+2
Preliminary Flag CS
+6E
Content Template SQ
+21
Identical Documents SQ
+DB
Observation Subject Context Flag (Trial) RCS
Observer Context Flag (Trial) RCS
+2
Procedure Context Flag (Trial) RCS
+12D
Content SQ
Relationship Sequence (Trial)=RelationshipSequenceTrial RSQ
Relationship Type Code Sequence (Trial)=RelationshipTypeCodeSequenceTrial RSQ
+12
Language Code Sequence (Trial)=LanguageCodeSequenceTrial RSQ
+BD
Tabulated Values SQ
Number of Table Rows UL
Number of Table Columns UL
Table Row Number UL
Table Column Number UL
Table Row Definition SQ
Table Column Definition SQ
Cell Values SQ
+18A
Uniform Resource Locator (Trial) RST
+68E
Waveform Annotation SQ
+2AE0
Template Identifier CS
+6
Template Version RDT
Template Local Version RDT
+4
Template Extension Flag RCS
Template Extension Organization UID RUI
Template Extension Creator UID RUI
+66
Referenced Content Item Identifier UL:1-n
+48E
HL7 Instance Identifier ST
+3
HL7 Document Effective Time DT
+2
HL7 Document Type Code SQ
+2
Document Class Code SQ
+8
Retrieve URI UR
Retrieve Location UID UI
+F
Type of Instances CS
DICOM Retrieval SQ
DICOM Media Retrieval SQ
WADO Retrieval SQ
XDS Retrieval SQ
WADO-RS Retrieval SQ
+B
Repository Unique ID UI
Home Community ID UI
00420010
Document Title ST
Encapsulated Document OB
MIME Type of Encapsulated Document LO
Source Instance SQ
List of MIME Types LO:1-n
Encapsulated Document Length UL
00440001
Product Package Identifier ST
Substance Administration Approval CS
Approval Status Further Description LT
Approval Status DateTime DT
+3
Product Type Code SQ
Product Name LO:1-n
Product Description LT
Product Lot Identifier LO
Product Expiration DateTime DT
+5
Substance Administration DateTime DT
Substance Administration Notes LO
Substance Administration Device ID LO
Product Parameter SQ
+6
Substance Administration Parameter SQ
+E7
Approval SQ
Assertion Code SQ
Assertion UID UI
Asserter Identification SQ
Assertion DateTime DT
Assertion Expiration DateTime DT
Assertion Comments UT
Related Assertion SQ
Referenced Assertion UID UI
Approval Subject SQ
Organizational Role Code SQ
00460012
Lens Description LO
+2
Right Lens SQ
Left Lens SQ
Unspecified Laterality Lens SQ
+2
Cylinder SQ
+10
Prism SQ
+8
Horizontal Prism Power FD
+2
Horizontal Prism Base CS
+2
Vertical Prism Power FD
+2
Vertical Prism Base CS
+2
Lens Segment Type CS
+8
Optical Transmittance FD
+2
Channel Width FD
+2
Pupil Size FD
+2
Corneal Size FD
Corneal Size SQ
+9
Autorefraction Right Eye SQ
+2
Autorefraction Left Eye SQ
+E
Distance Pupillary Distance FD
+2
Near Pupillary Distance FD
Intermediate Pupillary Distance FD
Other Pupillary Distance FD
+C
Keratometry Right Eye SQ
Keratometry Left Eye SQ
+3
Steep Keratometric Axis SQ
Radius of Curvature FD
Keratometric Power FD
Keratometric Axis FD
+9
Flat Keratometric Axis SQ
+12
Background Color CS
+2
Optotype CS
Optotype Presentation CS
+2
Subjective Refraction Right Eye SQ
Subjective Refraction Left Eye SQ
+68
Add Near SQ
Add Intermediate SQ
Add Other SQ
+2
Add Power FD
+2
Viewing Distance FD
+A
Cornea Measurements SQ
Source of Cornea Measurement Data Code SQ
Steep Corneal Axis SQ
Flat Corneal Axis SQ
Corneal Power FD
Corneal Axis FD
Cornea Measurement Method Code SQ
Refractive Index of Cornea FL
Refractive Index of Aqueous Humor FL
+9
Visual Acuity Type Code SQ
Visual Acuity Right Eye SQ
Visual Acuity Left Eye SQ
Visual Acuity Both Eyes Open SQ
Viewing Distance Type CS
+10
Visual Acuity Modifiers SS:2
+2
Decimal Visual Acuity FD
+2
Optotype Detailed Definition LO
+C
Referenced Refractive Measurements SQ
Sphere Power FD
Cylinder Power FD
+BA
Corneal Topography Surface CS
Corneal Vertex Location FL:2
Pupil Centroid X-Coordinate FL
Pupil Centroid Y-Coordinate FL
Equivalent Pupil Radius FL
+2
Corneal Topography Map Type Code SQ
Vertices of the Outline of Pupil IS:2-2n
+8
Corneal Topography Mapping Normals SQ
Maximum Corneal Curvature SQ
Maximum Corneal Curvature FL
Maximum Corneal Curvature Location FL:2
+2
Minimum Keratometric SQ
+3
Simulated Keratometric Cylinder SQ
+8
Average Corneal Power FL
+4
Corneal I-S Value FL
+3
Analyzed Area FL
+9
Surface Regularity Index FL
+2
Surface Asymmetry Index FL
+2
Corneal Eccentricity Index FL
+2
Keratoconus Prediction Index FL
+2
Decimal Potential Visual Acuity FL
+A
Corneal Topography Map Quality Evaluation CS
+2
Source Image Corneal Processed Data SQ
+3
Corneal Point Location FL:3
Corneal Point Estimated CS
Axial Power FL
+7
Tangential Power FL
Refractive Power FL
Relative Elevation FL
Corneal Wavefront FL
00480001
Imaged Volume Width FL
Imaged Volume Height FL
Imaged Volume Depth FL
+3
Total Pixel Matrix Columns UL
Total Pixel Matrix Rows UL
Total Pixel Matrix Origin SQ
+8
Specimen Label in Image CS
Focus Method CS
Extended Depth of Field CS
Number of Focal Planes US
Distance Between Focal Planes FL
Recommended Absent Pixel CIELab Value US:3
+EB
Illuminator Type Code SQ
+2
Image Orientation (Slide) DS:6
+3
Optical Path SQ
Optical Path Identifier SH
Optical Path Description ST
Illumination Color Code SQ
+8
Specimen Reference SQ
Condenser Lens Power DS
Objective Lens Power DS
Objective Lens Numerical Aperture DS
Confocal Mode CS
Tissue Location CS
Confocal Microscopy Image Frame Type SQ
Image Acquisition Depth FD
+9
Palette Color Lookup Table SQ
+E0
Referenced Image Navigation RSQ
Top Left Hand Corner of Localizer Area RUS:2
Bottom Right Hand Corner of Localizer Area RUS:2
+5
Optical Path Identification SQ
+13
Plane Position (Slide) SQ
+4
Column Position In Total Image Pixel Matrix SL
Row Position In Total Image Pixel Matrix SL
+E2
Pixel Origin Interpretation CS
Number of Optical Paths UL
Total Pixel Matrix Focal Planes UL
00500004
Calibration Image CS
+C
Device SQ
+2
Container Component Type Code SQ
Container Component Thickness FD
Device Length DS
Container Component Width FD
Device Diameter DS
Device Diameter Units CS
Device Volume DS
Inter-Marker Distance DS
Container Component Material CS
Container Component ID LO
Container Component Length FD
Container Component Diameter FD
Container Component Description LO
+2
Device Description LO
Long Device Description ST
00520001
Contrast/Bolus Ingredient Percent by Volume FL
OCT Focal Distance FD
Beam Spot Size FD
Effective Refractive Index FD
+2
OCT Acquisition Domain CS
OCT Optical Center Wavelength FD
Axial Resolution FD
Ranging Depth FD
+8
A-line Rate FD
A-lines Per Frame US
Catheter Rotational Rate FD
A-line Pixel Spacing FD
+2
Mode of Percutaneous Access SQ
+F
Intravascular OCT Frame Type SQ
OCT Z Offset Applied CS
Intravascular Frame Content SQ
Intravascular Longitudinal Distance FD
Intravascular OCT Frame Content SQ
+7
OCT Z Offset Correction SS
Catheter Direction of Rotation CS
+2
Seam Line Location FD
First A-line Location FD
+2
Seam Line Index US
+2
Number of Padded A-lines US
Interpolation Type CS
Refractive Index Applied CS
00540010
Energy Window Vector US:1-n
Number of Energy Windows US
Energy Window Information SQ
Energy Window Range SQ
Energy Window Lower Limit DS
Energy Window Upper Limit DS
Radiopharmaceutical Information SQ
Residual Syringe Counts IS
Energy Window Name SH
+8
Detector Vector US:1-n
Number of Detectors US
Detector Information SQ
+E
Phase Vector US:1-n
Number of Phases US
Phase Information SQ
Number of Frames in Phase US
+3
Phase Delay IS
+2
Pause Between Frames IS
Phase Description CS
+17
Rotation Vector US:1-n
Number of Rotations US
Rotation Information SQ
Number of Frames in Rotation US
+D
R-R Interval Vector US:1-n
Number of R-R Intervals US
Gated Information SQ
Data Information SQ
+D
Time Slot Vector US:1-n
Number of Time Slots US
Time Slot Information SQ
Time Slot Time DS
+D
Slice Vector US:1-n
Number of Slices US
+F
Angular View Vector US:1-n
+70
Time Slice Vector US:1-n
Number of Time Slices US
+FF
Start Angle DS
+2
Type of Detector Motion CS
+E
Trigger Vector IS:1-n
Number of Triggers in Phase US
+F
View Code SQ
+2
View Modifier Code SQ
+DE
Radionuclide Code SQ
+2
Administration Route Code SQ
+2
Radiopharmaceutical Code SQ
+2
Calibration Data SQ
+2
Energy Window Number US
+F8
Image ID SH
+10
Patient Orientation Code SQ
+2
Patient Orientation Modifier Code SQ
+2
Patient Gantry Relationship Code SQ
+EC
Slice Progression Direction CS
Scan Progression Direction CS
+AFF
Series Type CS:2
Units CS
Counts Source CS
+2
Reprojection Method CS
+2
SUV Type CS
+FA
Randoms Correction Method CS
Attenuation Correction Method LO
Decay Correction CS
Reconstruction Method LO
Detector Lines of Response Used LO
Scatter Correction Method LO
+FB
Axial Acceptance DS
Axial Mash IS:2
Transverse Mash IS
Detector Element Size DS:2
+D
Coincidence Window Width DS
+10
Secondary Counts Type CS:1-n
+E0
Frame Reference Time DS
+10
Primary (Prompts) Counts Accumulated IS
Secondary Counts Accumulated IS:1-n
+F
Slice Sensitivity Factor DS
Decay Factor DS
Dose Calibration Factor DS
Scatter Fraction Factor DS
Dead Time Factor DS
+C
Image Index US
+D0
Counts Included RCS:1-n
Dead Time Correction Flag RCS
00603000
Histogram SQ
+2
Histogram Number of Bins US
+2
Histogram First Bin Value US/SS
+2
Histogram Last Bin Value US/SS
+2
Histogram Bin Width US
+8
Histogram Explanation LO
+10
Histogram Data UL:1-n
00620001
Segmentation Type CS
Segment SQ
Segmented Property Category Code SQ
Segment Number US
Segment Label LO
Segment Description ST
Segmentation Algorithm Identification SQ
Segment Algorithm Type CS
Segment Algorithm Name LO:1-n
Segment Identification SQ
Referenced Segment Number US:1-n
Recommended Display Grayscale Value US
Recommended Display CIELab Value US:3
Maximum Fractional Value US
Segmented Property Type Code SQ
Segmentation Fractional Type CS
Segmented Property Type Modifier Code SQ
Used Segments SQ
Segments Overlap CS
+D
Tracking ID UT
Tracking UID UI
00640002
Deformable Registration SQ
Source Frame of Reference UID UI
+2
Deformable Registration Grid SQ
+2
Grid Dimensions UL:3
Grid Resolution FD:3
Vector Grid Data OF
+6
Pre Deformation Matrix Registration SQ
Post Deformation Matrix Registration SQ
00660001
Number of Surfaces UL
Surface SQ
Surface Number UL
Surface Comments LT
+5
Surface Processing CS
Surface Processing Ratio FL
Surface Processing Description LO
Recommended Presentation Opacity FL
Recommended Presentation Type CS
Finite Volume CS
+2
Manifold CS
Surface Points SQ
Surface Points Normals SQ
Surface Mesh Primitives SQ
+2
Number of Surface Points UL
Point Coordinates Data OF
Point Position Accuracy FL:3
Mean Point Distance FL
Maximum Point Distance FL
Points Bounding Box Coordinates FL:6
Axis of Rotation FL:3
Center of Rotation FL:3
+2
Number of Vectors UL
Vector Dimensionality US
Vector Accuracy FL:1-n
Vector Coordinate Data OF
Double Point Coordinates Data OD
Triangle Point Index List ROW
Edge Point Index List ROW
Vertex Point Index List ROW
Triangle Strip SQ
Triangle Fan SQ
Line SQ
Primitive Point Index List ROW
Surface Count UL
Referenced Surface SQ
Referenced Surface Number UL
Segment Surface Generation Algorithm Identification SQ
Segment Surface Source Instance SQ
Algorithm Family Code SQ
Algorithm Name Code SQ
Algorithm Version LO
Algorithm Parameters LT
+2
Facet SQ
Surface Processing Algorithm Identification SQ
Algorithm Name LO
Recommended Point Radius FL
Recommended Line Thickness FL
+8
Long Primitive Point Index List OL
Long Triangle Point Index List OL
Long Edge Point Index List OL
Long Vertex Point Index List OL
+BE
Track Set SQ
Track SQ
Recommended Display CIELab Value List OW
Tracking Algorithm Identification SQ
Track Set Number UL
Track Set Label LO
Track Set Description UT
Track Set Anatomical Type Code SQ
+19
Measurements SQ
+3
Track Set Statistics SQ
Floating Point Values OF
+4
Track Point Index List OL
+7
Track Statistics SQ
+2
Measurement Values SQ
Diffusion Acquisition Code SQ
Diffusion Model Code SQ
00686210
Implant Size LO
+11
Implant Template Version LO
Replaced Implant Template SQ
Implant Type CS
Derivation Implant Template SQ
Original Implant Template SQ
Effective DateTime DT
+A
Implant Target Anatomy SQ
+30
Information From Manufacturer SQ
+5
Notification From Manufacturer SQ
+B
Information Issue DateTime DT
+10
Information Summary ST
+20
Implant Regulatory Disapproval Code SQ
+5
Overall Template Spatial Tolerance FD
+1B
HPGL Document SQ
+10
HPGL Document ID US
+5
HPGL Document Label LO
+B
View Orientation Code SQ
+10
View Orientation Modifier Code SQ
+2
HPGL Document Scaling FD
+E
HPGL Document OB
+10
HPGL Contour Pen Number US
+10
HPGL Pen SQ
+10
HPGL Pen Number US
+10
HPGL Pen Label LO
+5
HPGL Pen Description ST
Recommended Rotation Point FD:2
Bounding Rectangle FD:4
+9
Implant Template 3D Model Surface Number=ImplantTemplate3DModelSurfaceNumber US:1-n
+10
Surface Model Description SQ
+20
Surface Model Label LO
+10
Surface Model Scaling Factor FD
+10
Materials Code SQ
+4
Coating Materials Code SQ
+4
Implant Type Code SQ
+4
Fixation Method Code SQ
+4
Mating Feature Sets SQ
+10
Mating Feature Set ID US
+10
Mating Feature Set Label LO
+10
Mating Feature SQ
+10
Mating Feature ID US
+10
Mating Feature Degree of Freedom SQ
+10
Degree of Freedom ID US
+10
Degree of Freedom Type CS
+10
2D Mating Feature Coordinates SQ
+10
Referenced HPGL Document ID US
+10
2D Mating Point FD:2
+10
2D Mating Axes FD:4
+10
2D Degree of Freedom SQ
+20
3D Degree of Freedom Axis FD:3
+10
Range of Freedom FD:2
+20
3D Mating Point FD:3
+10
3D Mating Axes FD:9
+20
2D Degree of Freedom Axis FD:3
+10
Planning Landmark Point SQ
+10
Planning Landmark Line SQ
+10
Planning Landmark Plane SQ
+10
Planning Landmark ID US
+10
Planning Landmark Description LO
+5
Planning Landmark Identification Code SQ
+B
2D Point Coordinates SQ
+10
2D Point Coordinates FD:2
+30
3D Point Coordinates FD:3
+10
2D Line Coordinates SQ
+10
2D Line Coordinates FD:4
+20
3D Line Coordinates FD:6
+10
2D Plane Coordinates SQ
+10
2D Plane Intersection FD:4
+20
3D Plane Origin FD:3
+10
3D Plane Normal FD:3
+9E1
Model Modification CS
Model Mirroring CS
Model Usage Code SQ
Model Group UID UI
Relative URI Reference Within Encapsulated Document UR
006A0001
Annotation Coordinate Type CS
Annotation Group SQ
Annotation Group UID UI
+2
Annotation Group Label LO
Annotation Group Description UT
Annotation Group Generation Type CS
Annotation Group Algorithm Identification SQ
Annotation Property Category Code SQ
Annotation Property Type Code SQ
Annotation Property Type Modifier Code SQ
Number of Annotations UL
Annotation Applies to All Optical Paths CS
Referenced Optical Path Identifier SH:1-n
Annotation Applies to All Z Planes CS
Common Z Coordinate Value FD:1-n
Annotation Index List OL
00700001
Graphic Annotation SQ
Graphic Layer CS
Bounding Box Annotation Units CS
Anchor Point Annotation Units CS
Graphic Annotation Units CS
Unformatted Text Value ST
+2
Text Object SQ
Graphic Object SQ
+7
Bounding Box Top Left Hand Corner FL:2
Bounding Box Bottom Right Hand Corner FL:2
Bounding Box Text Horizontal Justification CS
+2
Anchor Point FL:2
Anchor Point Visibility CS
+B
Graphic Dimensions US
Number of Graphic Points US
Graphic Data FL:2-n
Graphic Type CS
Graphic Filled CS
+1C
Image Rotation (Retired) RIS
Image Horizontal Flip CS
Image Rotation US
+E
Displayed Area Top Left Hand Corner (Trial) RUS:2
Displayed Area Bottom Right Hand Corner (Trial) RUS:2
Displayed Area Top Left Hand Corner SL:2
Displayed Area Bottom Right Hand Corner SL:2
+7
Displayed Area Selection SQ
+6
Graphic Layer SQ
+2
Graphic Layer Order IS
+4
Graphic Layer Recommended Display Grayscale Value US
Graphic Layer Recommended Display RGB Value RUS:3
Graphic Layer Description LO
+18
Content Label CS
Content Description LO
Presentation Creation Date DA
Presentation Creation Time TM
Content Creator's Name PN
+2
Content Creator's Identification Code SQ
Alternate Content Description SQ
+79
Presentation Size Mode CS
Presentation Pixel Spacing DS:2
Presentation Pixel Aspect Ratio IS:2
Presentation Pixel Magnification Ratio FL
+104
Graphic Group Label LO
Graphic Group Description ST
Compound Graphic SQ
+1D
Compound Graphic Instance ID UL
Font Name LO
Font Name Type CS
CSS Font Name LO
+7
Rotation Angle FD
Text Style SQ
Line Style SQ
Fill Style SQ
Graphic Group SQ
+D
Text Color CIELab Value US:3
Horizontal Alignment CS
Vertical Alignment CS
Shadow Style CS
Shadow Offset X FL
Shadow Offset Y FL
Shadow Color CIELab Value US:3
Underlined CS
Bold CS
+7
Italic CS
Pattern On Color CIELab Value US:3
Pattern Off Color CIELab Value US:3
Line Thickness FL
Line Dashing Style CS
Line Pattern UL
Fill Pattern OB
Fill Mode CS
Shadow Opacity FL
+9
Gap Length FL
Diameter of Visibility FL
+11
Rotation Point FL:2
Tick Alignment CS
+4
Show Tick Label CS
Tick Label Alignment CS
+9
Compound Graphic Units CS
+2
Pattern On Opacity FL
Pattern Off Opacity FL
+2
Major Ticks SQ
Tick Position FL
Tick Label SH
+B
Compound Graphic Type CS
Graphic Group ID UL
+71
Shape Type CS
+2
Registration SQ
Matrix Registration SQ
Matrix SQ
Frame of Reference to Displayed Coordinate System Transformation Matrix FD:16
Frame of Reference Transformation Matrix Type CS
Registration Type Code SQ
+2
Fiducial Description ST
Fiducial Identifier SH
Fiducial Identifier Code SQ
Contour Uncertainty Radius FD
+2
Used Fiducials SQ
Used RT Structure Set ROI SQ
+3
Graphic Coordinates Data SQ
+2
Fiducial UID UI
Referenced Fiducial UID UI
Fiducial Set SQ
+2
Fiducial SQ
Fiducials Property Category Code SQ
+E2
Graphic Layer Recommended Display CIELab Value US:3
Blending SQ
Relative Opacity FL
Referenced Spatial Registration SQ
Blending Position CS
+CFC
Presentation Display Collection UID UI
Presentation Sequence Collection UID UI
Presentation Sequence Position Index US
Rendered Image Reference SQ
+FD
Volumetric Presentation State Input SQ
Presentation Input Type CS
Input Sequence Position Index US
Crop CS
Cropping Specification Index US:1-n
Compositing Method RCS
Volumetric Presentation Input Number US
Image Volume Geometry CS
Volumetric Presentation Input Set UID UI
Volumetric Presentation Input Set SQ
Global Crop CS
Global Cropping Specification Index US:1-n
Rendering Method CS
+F4
Volume Cropping SQ
Volume Cropping Method CS
Bounding Box Crop FD:6
Oblique Cropping Plane SQ
Plane FD:4
Plane Normal FD:3
+3
Cropping Specification Number US
+1F8
Multi-Planar Reconstruction Style CS
MPR Thickness Type CS
MPR Slab Thickness FD
+2
MPR Top Left Hand Corner FD:3
+2
MPR View Width Direction FD:3
MPR View Width FD
+4
Number of Volumetric Curve Points UL
Volumetric Curve Points OD
+4
MPR View Height Direction FD:3
MPR View Height FD
+F0
Render Projection CS
Viewpoint Position FD:3
Viewpoint LookAt Point FD:3
Viewpoint Up Direction FD:3
Render Field of View FD:6
Sampling Step Size FD
+FA
Shading Style CS
Ambient Reflection Intensity FD
Light Direction FD:3
Diffuse Reflection Intensity FD
Specular Reflection Intensity FD
Shininess FD
+FB
Presentation State Classification Component SQ
Component Type CS
Component Input SQ
Volumetric Presentation Input Index US
Presentation State Compositor Component SQ
Weighting Transfer Function SQ
Weighting Lookup Table Descriptor RUS:3
Weighting Lookup Table Data ROB
+F9
Volumetric Annotation SQ
+2
Referenced Structured Context SQ
Referenced Content Item UI
Volumetric Presentation Input Annotation SQ
+2
Annotation Clipping CS
+FA
Presentation Animation Style CS
+2
Recommended Animation Rate FD
Animation Curve SQ
Animation Step Size FD
Swivel Range FD
Volumetric Curve Up Directions OD
Volume Stream SQ
RGBA Transfer Function Description LO
+F8
Advanced Blending SQ
Blending Input Number US
Blending Display Input SQ
Blending Display SQ
+2
Blending Mode CS
Time Series Blending CS
Geometry for Display CS
+9
Threshold SQ
Threshold Value SQ
Threshold Type CS
Threshold Value FD
00720002
Hanging Protocol Name SH
+2
Hanging Protocol Description LO
+2
Hanging Protocol Level CS
+2
Hanging Protocol Creator LO
+2
Hanging Protocol Creation DateTime DT
+2
Hanging Protocol Definition SQ
+2
Hanging Protocol User Identification Code SQ
+2
Hanging Protocol User Group Name LO
+2
Source Hanging Protocol SQ
+2
Number of Priors Referenced US
+C
Image Sets SQ
+2
Image Set Selector SQ
+2
Image Set Selector Usage Flag CS
+2
Selector Attribute AT
+2
Selector Value Number US
+8
Time Based Image Sets SQ
+2
Image Set Number US
+2
Image Set Selector Category CS
+4
Relative Time US:2
+2
Relative Time Units CS
+2
Abstract Prior Value SS:2
+2
Abstract Prior Code SQ
+2
Image Set Label LO
+10
Selector Attribute VR CS
+2
Selector Sequence Pointer AT:1-n
+2
Selector Sequence Pointer Private Creator LO:1-n
+2
Selector Attribute Private Creator LO
+8
Selector AE Value AE:1-n
Selector AS Value AS:1-n
Selector AT Value AT:1-n
Selector DA Value DA:1-n
Selector CS Value CS:1-n
Selector DT Value DT:1-n
Selector IS Value IS:1-n
Selector OB Value OB
Selector LO Value LO:1-n
Selector OF Value OF
Selector LT Value LT
Selector OW Value OW
Selector PN Value PN:1-n
Selector TM Value TM:1-n
Selector SH Value SH:1-n
Selector UN Value UN
Selector ST Value ST
Selector UC Value UC:1-n
Selector UT Value UT
Selector UR Value UR
Selector DS Value DS:1-n
Selector OD Value OD
Selector FD Value FD:1-n
Selector OL Value OL
Selector FL Value FL:1-n
+2
Selector UL Value UL:1-n
+2
Selector US Value US:1-n
+2
Selector SL Value SL:1-n
+2
Selector SS Value SS:1-n
Selector UI Value UI:1-n
Selector Code Sequence Value=SelectorCodeSequenceValue SQ
Selector OV Value OV
Selector SV Value SV:1-n
Selector UV Value UV:1-n
+7D
Number of Screens US
+2
Nominal Screen Definition SQ
+2
Number of Vertical Pixels US
+2
Number of Horizontal Pixels US
+2
Display Environment Spatial Position FD:4
+2
Screen Minimum Grayscale Bit Depth US
+2
Screen Minimum Color Bit Depth US
+2
Application Maximum Repaint Time US
+F2
Display Sets SQ
+2
Display Set Number US
Display Set Label LO
Display Set Presentation Group US
+2
Display Set Presentation Group Description LO
+2
Partial Data Display Handling CS
+8
Synchronized Scrolling SQ
+2
Display Set Scrolling Group US:2-n
+2
Navigation Indicator SQ
+2
Navigation Display Set US
+2
Reference Display Sets US:1-n
+E8
Image Boxes SQ
+2
Image Box Number US
+2
Image Box Layout Type CS
+2
Image Box Tile Horizontal Dimension US
+2
Image Box Tile Vertical Dimension US
+8
Image Box Scroll Direction CS
+2
Image Box Small Scroll Type CS
+2
Image Box Small Scroll Amount US
+2
Image Box Large Scroll Type CS
+2
Image Box Large Scroll Amount US
+8
Image Box Overlap Priority US
+10
Cine Relative to Real-Time FD
+D0
Filter Operations SQ
+2
Filter-by Category CS
+2
Filter-by Attribute Presence CS
+2
Filter-by Operator CS
+1A
Structured Display Background CIELab Value US:3
Empty Image Box CIELab Value US:3
Structured Display Image Box SQ
+2
Structured Display Text Box SQ
+3
Referenced First Frame SQ
+9
Image Box Synchronization SQ
+2
Synchronized Image Box List US:2-n
+2
Type of Synchronization CS
+CC
Blending Operation Type CS
+10
Reformatting Operation Type CS
+2
Reformatting Thickness FD
+2
Reformatting Interval FD
+2
Reformatting Operation Initial View Direction CS
+A
3D Rendering Type CS:1-n
+E0
Sorting Operations SQ
+2
Sort-by Category CS
+2
Sorting Direction CS
+FC
Display Set Patient Orientation CS:2
+2
VOI Type CS
+2
Pseudo-Color Type CS
Pseudo-Color Palette Instance Reference SQ
Show Grayscale Inverted CS
+A
Show Image True Size Flag CS
+2
Show Graphic Annotation Flag CS
+2
Show Patient Demographics Flag CS
+2
Show Acquisition Techniques Flag CS
Display Set Horizontal Justification CS
Display Set Vertical Justification CS
00740120
Continuation Start Meterset FD
Continuation End Meterset FD
+EDF
Procedure Step State CS
+2
Procedure Step Progress Information SQ
+2
Procedure Step Progress DS
+2
Procedure Step Progress Description ST
Procedure Step Progress Parameters SQ
Procedure Step Communications URI SQ
+2
Contact URI UR
+2
Contact Display Name LO
+2
Procedure Step Discontinuation Reason Code SQ
+12
Beam Task SQ
+2
Beam Task Type CS
+2
Beam Order Index (Trial) RIS
Autosequence Flag CS
Table Top Vertical Adjusted Position FD
Table Top Longitudinal Adjusted Position FD
Table Top Lateral Adjusted Position FD
+2
Patient Support Adjusted Angle FD
Table Top Eccentric Adjusted Angle FD
Table Top Pitch Adjusted Angle FD
Table Top Roll Adjusted Angle FD
+3
Delivery Verification Image SQ
+2
Verification Image Timing CS
+2
Double Exposure Flag CS
+2
Double Exposure Ordering CS
+2
Double Exposure Meterset (Trial) RDS
+2
Double Exposure Field Delta (Trial) RDS:4
+6
Related Reference RT Image SQ
+2
General Machine Verification SQ
+2
Conventional Machine Verification SQ
+2
Ion Machine Verification SQ
+2
Failed Attributes SQ
+2
Overridden Attributes SQ
+2
Conventional Control Point Verification SQ
+2
Ion Control Point Verification SQ
+2
Attribute Occurrence SQ
+2
Attribute Occurrence Pointer AT
+2
Attribute Item Selector UL
+2
Attribute Occurrence Private Creator LO
Selector Sequence Pointer Items IS:1-n
+1A9
Scheduled Procedure Step Priority CS
+2
Worklist Label LO
+2
Procedure Step Label LO
+C
Scheduled Processing Parameters SQ
+2
Performed Processing Parameters SQ
+4
Unified Procedure Step Performed Procedure SQ
+A
Related Procedure Step RSQ
+2
Procedure Step Relationship Type RLO
+2
Replaced Procedure Step SQ
+C
Deletion Lock LO
+4
Receiving AE AE
+2
Requesting AE AE
+2
Reason for Cancellation LT
+A
SCP Status CS
+2
Subscription List Status CS
+2
Unified Procedure Step List Status CS
+DE
Beam Order Index UL
+14
Double Exposure Meterset FD
+2
Double Exposure Field Delta FD:4
+C7
Brachy Task SQ
Continuation Start Total Reference Air Kerma DS
Continuation End Total Reference Air Kerma DS
Continuation Pulse Number IS
Channel Delivery Order SQ
Referenced Channel Number IS
Start Cumulative Time Weight DS
End Cumulative Time Weight DS
Omitted Channel SQ
Reason for Channel Omission CS
Reason for Channel Omission Description LO
Channel Delivery Order Index IS
Channel Delivery Continuation SQ
Omitted Application Setup SQ
00760001
Implant Assembly Template Name LO
+2
Implant Assembly Template Issuer LO
+3
Implant Assembly Template Version LO
+2
Replaced Implant Assembly Template SQ
+2
Implant Assembly Template Type CS
+2
Original Implant Assembly Template SQ
+2
Derivation Implant Assembly Template SQ
+2
Implant Assembly Template Target Anatomy SQ
+10
Procedure Type Code SQ
+10
Surgical Technique LO
+2
Component Types SQ
+2
Component Type Code SQ
+2
Exclusive Component Type CS
+2
Mandatory Component Type CS
+8
Component SQ
+15
Component ID US
+B
Component Assembly SQ
+10
Component 1 Referenced ID US
+10
Component 1 Referenced Mating Feature Set ID US
+10
Component 1 Referenced Mating Feature ID US
+10
Component 2 Referenced ID US
+10
Component 2 Referenced Mating Feature Set ID US
+10
Component 2 Referenced Mating Feature ID US
00780001
Implant Template Group Name LO
+F
Implant Template Group Description ST
+10
Implant Template Group Issuer LO
+4
Implant Template Group Version LO
+2
Replaced Implant Template Group SQ
+2
Implant Template Group Target Anatomy SQ
+2
Implant Template Group Members SQ
+4
Implant Template Group Member ID US
+22
3D Implant Template Group Member Matching Point FD:3
+10
3D Implant Template Group Member Matching Axes FD:9
+10
Implant Template Group Member Matching 2D Coordinates Sequence=ImplantTemplateGroupMemberMatching2DCoordinatesSequence SQ
+20
2D Implant Template Group Member Matching Point FD:2
+10
2D Implant Template Group Member Matching Axes FD:4
+10
Implant Template Group Variation Dimension SQ
+2
Implant Template Group Variation Dimension Name LO
+2
Implant Template Group Variation Dimension Rank SQ
+2
Referenced Implant Template Group Member ID US
+2
Implant Template Group Variation Dimension Rank US
00800001
Surface Scan Acquisition Type Code SQ
Surface Scan Mode Code SQ
Registration Method Code SQ
Shot Duration Time FD
Shot Offset Time FD
Surface Point Presentation Value Data US:1-n
Surface Point Color CIELab Value Data US:3-3n
UV Mapping SQ
Texture Label SH
+7
U Value Data OF
V Value Data OF
Referenced Texture SQ
Referenced Surface Data SQ
00820001
Assessment Summary CS
+2
Assessment Summary Description UT
Assessed SOP Instance SQ
Referenced Comparison SOP Instance SQ
Number of Assessment Observations UL
Assessment Observations SQ
Observation Significance CS
+2
Observation Description UT
+2
Structured Constraint Observation SQ
+4
Assessed Attribute Value SQ
+6
Assessment Set ID LO
Assessment Requester SQ
Selector Attribute Name LO
Selector Attribute Keyword LO
+8
Assessment Type Code SQ
Observation Basis Code SQ
Assessment Label LO
+F
Constraint Type CS
Specification Selection Guidance UT
Constraint Value SQ
Recommended Default Value SQ
Constraint Violation Significance CS
Constraint Violation Condition UT
Modifiable Constraint Flag CS
00880130
Storage Media File-set ID SH
+10
Storage Media File-set UID UI
+C0
Icon Image SQ
+704
Topic Title RLO
+2
Topic Subject RST
+A
Topic Author RLO
+2
Topic Keywords RLO:1-32
01000410
SOP Instance Status CS
+10
SOP Authorization DateTime DT
+4
SOP Authorization Comment LT
+2
Authorization Equipment Certification Number LO
04000005
MAC ID Number US
+B
MAC Calculation Transfer Syntax UID UI
+5
MAC Algorithm CS
+B
Data Elements Signed AT:1-n
+E0
Digital Signature UID UI
+5
Digital Signature DateTime DT
+B
Certificate Type CS
+5
Certificate of Signer OB
+B
Signature OB
+1E5
Certified Timestamp Type CS
+B
Certified Timestamp OB
+5
= RFL
+EC
Digital Signature Purpose Code SQ
Referenced Digital Signature SQ
Referenced SOP Instance MAC SQ
MAC OB
+FC
Encrypted Attributes SQ
+10
Encrypted Content Transfer Syntax UID UI
+10
Encrypted Content OB
+30
Modified Attributes SQ
Nonconforming Modified Attributes SQ
Nonconforming Data Element Value OB
+F
Original Attributes SQ
Attribute Modification DateTime DT
Modifying System LO
Source of Previous Values LO
Reason for the Attribute Modification CS
+9B
Instance Origin Status CS
20000010
Number of Copies IS
+E
Printer Configuration SQ
+2
Print Priority CS
+10
Medium Type CS
+10
Film Destination CS
+10
Film Session Label LO
+10
Memory Allocation IS
Maximum Memory Allocation IS
Color Image Printing Flag RCS
Collation Flag RCS
+2
Annotation Flag RCS
+2
Image Overlay Flag RCS
+2
Presentation LUT Flag RCS
Image Box Presentation LUT Flag RCS
+36
Memory Bit Depth US
Printing Bit Depth US
Media Installed SQ
+2
Other Media Available SQ
+4
Supported Image Display Formats SQ
+458
Referenced Film Box SQ
+10
Referenced Stored Print RSQ
20100010
Image Display Format ST
+20
Annotation Display Format ID CS
+10
Film Orientation CS
+10
Film Size ID CS
+2
Printer Resolution ID CS
+2
Default Printer Resolution ID CS
+C
Magnification Type CS
+20
Smoothing Type CS
+26
Default Magnification Type CS
Other Magnification Types Available CS:1-n
Default Smoothing Type CS
Other Smoothing Types Available CS:1-n
+57
Border Density CS
+10
Empty Image Density CS
+10
Min Density US
+10
Max Density US
+10
Trim CS
+10
Configuration Information ST
+2
Configuration Information Description LT
+2
Maximum Collated Films IS
+A
Illumination US
+2
Reflected Ambient Light US
+216
Printer Pixel Spacing DS:2
+18A
Referenced Film Session SQ
+10
Referenced Image Box SQ
+10
Referenced Basic Annotation Box SQ
20200010
Image Box Position US
+10
Polarity CS
+10
Requested Image Size DS
+10
Requested Decimate/Crop Behavior CS
+10
Requested Resolution ID CS
+50
Requested Image Size Flag CS
+2
Decimate/Crop Result CS
+6E
Basic Grayscale Image SQ
Basic Color Image SQ
+1F
Referenced Image Overlay Box RSQ
+10
Referenced VOI LUT Box RSQ
20300010
Annotation Position US
+10
Text String LO
20400010
Referenced Overlay Plane RSQ
Referenced Overlay Plane Groups RUS:1-99
+F
Overlay Pixel Data RSQ
+40
Overlay Magnification Type RCS
+10
Overlay Smoothing Type RCS
+2
Overlay or Image Magnification RCS
+2
Magnify to Number of Columns RUS
+C
Overlay Foreground Density RCS
+2
Overlay Background Density RCS
+E
Overlay Mode RCS
+70
Threshold Density RCS
+400
Referenced Image Box Sequence (Retired)=ReferencedImageBoxSequenceRetired RSQ
20500010
Presentation LUT SQ
+10
Presentation LUT Shape CS
+4E0
Referenced Presentation LUT SQ
21000010
Print Job ID RSH
+10
Execution Status CS
+10
Execution Status Info CS
+10
Creation Date DA
+10
Creation Time TM
+20
Originator AE
+D0
Destination AE AE
+20
Owner ID SH
+10
Number of Films IS
+390
Referenced Print Job Sequence (Pull Stored Print)=ReferencedPrintJobSequencePullStoredPrint RSQ
21100010
Printer Status CS
+10
Printer Status Info CS
+10
Printer Name LO
+69
Print Queue ID RSH
21200010
Queue Status RCS
+40
Print Job Description RSQ
+20
Referenced Print Job RSQ
21300010
Print Management Capabilities RSQ
+5
Printer Characteristics RSQ
+1B
Film Box Content RSQ
+10
Image Box Content RSQ
+10
Annotation Content RSQ
+10
Image Overlay Box Content RSQ
+20
Presentation LUT Content RSQ
+20
Proposed Study SQ
+20
Original Image SQ
22000001
Label Using Information Extracted From Instances CS
Label Text UT
Label Style Selection CS
Media Disposition LT
Barcode Value LT
Barcode Symbology CS
Allow Media Splitting CS
Include Non-DICOM Objects CS
Include Display Application CS
Preserve Composite Instances After Media Creation CS
Total Number of Pieces of Media Created US
Requested Media Application Profile LO
Referenced Storage Media SQ
Failure Attributes AT:1-n
Allow Lossy Compression CS
+11
Request Priority CS
30020002
RT Image Label SH
RT Image Name LO
RT Image Description ST
+6
Reported Values Origin CS
+2
RT Image Plane CS
X-Ray Image Receptor Translation DS:3
X-Ray Image Receptor Angle DS
+2
RT Image Orientation DS:6
Image Plane Pixel Spacing DS:2
RT Image Position DS:2
+E
Radiation Machine Name SH
+2
Radiation Machine SAD DS
+2
Radiation Machine SSD DS
+2
RT Image SID DS
+2
Source to Reference Object Distance DS
Fraction Number IS
+7
Exposure SQ
+2
Meterset Exposure DS
+2
Diaphragm Position DS:4
+C
Fluence Map SQ
Fluence Data Source CS
Fluence Data Scale DS
+E
Primary Fluence Mode SQ
Fluence Mode CS
Fluence Mode ID SH
+AE
Selected Frame Number IS
Selected Frame Functional Groups SQ
RT Image Frame General Content SQ
RT Image Frame Context SQ
RT Image Scope SQ
Beam Modifier Coordinates Presence Flag CS
Start Cumulative Meterset FD
Stop Cumulative Meterset FD
RT Acquisition Patient Position SQ
RT Image Frame Imaging Device Position SQ
RT Image Frame kV Radiation Acquisition Sequence=RTImageFramekVRadiationAcquisitionSequence SQ
RT Image Frame MV Radiation Acquisition SQ
RT Image Frame Radiation Acquisition SQ
Imaging Source Position SQ
Image Receptor Position SQ
Device Position to Equipment Mapping Matrix FD:16
Device Position Parameter SQ
Imaging Source Location Specification Type CS
Imaging Device Location Matrix SQ
Imaging Device Location Parameter SQ
Imaging Aperture SQ
Imaging Aperture Specification Type CS
Number of Acquisition Devices US
Acquisition Device SQ
Acquisition Task SQ
Acquisition Task Workitem Code SQ
Acquisition Subtask SQ
Subtask Workitem Code SQ
Acquisition Task Index US
Acquisition Subtask Index US
Referenced Baseline Parameters RT Radiation Instance SQ
Position Acquisition Template Identification SQ
Position Acquisition Template ID ST
Position Acquisition Template Name LO
Position Acquisition Template Code SQ
Position Acquisition Template Description LT
Acquisition Task Applicability SQ
Projection Imaging Acquisition Parameter SQ
CT Imaging Acquisition Parameter SQ
KV Imaging Generation Parameters SQ
MV Imaging Generation Parameters SQ
Acquisition Signal Type CS
Acquisition Method CS
Scan Start Position SQ
Scan Stop Position SQ
Imaging Source to Beam Modifier Definition Plane Distance FD
Scan Arc Type CS
Detector Positioning Type CS
Additional RT Accessory Device SQ
Device-Specific Acquisition Parameter SQ
Referenced Position Reference Instance SQ
Energy Derivation Code SQ
Maximum Cumulative Meterset Exposure FD
Acquisition Initiation SQ
30040001
DVH Type CS
Dose Units CS
+2
Dose Type CS
Spatial Transform of Dose CS
Dose Comment LO
+2
Normalization Point DS:3
+2
Dose Summation Type CS
+2
Grid Frame Offset Vector DS:2-n
+2
Dose Grid Scaling DS
+2
RT Dose ROI RSQ
+2
Dose Value RDS
+2
Tissue Heterogeneity Correction CS:1-3
+2C
DVH Normalization Point DS:3
+2
DVH Normalization Dose Value DS
+E
DVH SQ
+2
DVH Dose Scaling DS
+2
DVH Volume Units CS
+2
DVH Number of Bins IS
+2
DVH Data DS:2-2n
+8
DVH Referenced ROI SQ
+2
DVH ROI Contribution Type CS
+E
DVH Minimum Dose DS
+2
DVH Maximum Dose DS
+2
DVH Mean Dose DS
30060002
Structure Set Label SH
+2
Structure Set Name LO
+2
Structure Set Description ST
+2
Structure Set Date DA
Structure Set Time TM
+7
Referenced Frame of Reference SQ
+2
RT Referenced Study SQ
+2
RT Referenced Series SQ
+2
Contour Image SQ
+2
Predecessor Structure Set SQ
+8
Structure Set ROI SQ
+2
ROI Number IS
+2
Referenced Frame of Reference UID UI
+2
ROI Name LO
+2
ROI Description ST
+2
ROI Display Color IS:3
+2
ROI Volume DS
ROI DateTime DT
ROI Observation DateTime DT
+2
RT Related ROI SQ
+3
RT ROI Relationship CS
+3
ROI Generation Algorithm CS
ROI Derivation Algorithm Identification SQ
ROI Generation Description LO
ROI Contour SQ
+7
Contour SQ
+2
Contour Geometric Type CS
+2
Contour Slab Thickness RDS
Contour Offset Vector RDS:3
Number of Contour Points IS
+2
Contour Number IS
Attached Contours RIS:1-n
Source Pixel Planes Characteristics SQ
Source Series SQ
Source Series Information SQ
ROI Creator SQ
ROI Interpreter SQ
ROI Observation Context Code SQ
Contour Data DS:3-3n
+30
RT ROI Observations SQ
+2
Observation Number IS
+2
Referenced ROI Number IS
ROI Observation Label RSH
RT ROI Identification Code SQ
+2
ROI Observation Description RST
+18
Related RT ROI Observations SQ
+4
RT ROI Interpreted Type CS
+2
ROI Interpreter PN
+A
ROI Physical Properties SQ
+2
ROI Physical Property CS
+2
ROI Physical Property Value DS
+2
ROI Elemental Composition SQ
ROI Elemental Composition Atomic Number US
ROI Elemental Composition Atomic Mass Fraction FL
Additional RT ROI Identification Code RSQ
+7
Frame of Reference Relationship RSQ
+2
Related Frame of Reference UID RUI
+2
Frame of Reference Transformation Type RCS
+2
Frame of Reference Transformation Matrix DS:16
+2
Frame of Reference Transformation Comment LO
Patient Location Coordinates SQ
Patient Location Coordinates Code SQ
Patient Support Position SQ
30080010
Measured Dose Reference SQ
+2
Measured Dose Description ST
+2
Measured Dose Type CS
+2
Measured Dose Value DS
+A
Treatment Session Beam SQ
Treatment Session Ion Beam SQ
Current Fraction Number IS
+2
Treatment Control Point Date DA
Treatment Control Point Time TM
+5
Treatment Termination Status CS
Treatment Termination Code RSH
Treatment Verification Status CS
+4
Referenced Treatment Record SQ
+2
Specified Primary Meterset DS
Specified Secondary Meterset DS
+3
Delivered Primary Meterset DS
Delivered Secondary Meterset DS
+3
Specified Treatment Time DS
Delivered Treatment Time DS
+5
Control Point Delivery SQ
Ion Control Point Delivery SQ
Specified Meterset DS
+2
Delivered Meterset DS
Meterset Rate Set FL
Meterset Rate Delivered FL
Scan Spot Metersets Delivered FL:1-n
Dose Rate Delivered DS
+8
Treatment Summary Calculated Dose Reference SQ
+2
Cumulative Dose to Dose Reference DS
+2
First Treatment Date DA
+2
Most Recent Treatment Date DA
+4
Number of Fractions Delivered IS
+6
Override SQ
Parameter Sequence Pointer AT
Override Parameter Pointer AT
Parameter Item Index IS
Measured Dose Reference Number IS
Parameter Pointer AT
Override Reason ST
Parameter Value Number US
Corrected Parameter SQ
+2
Correction Value FL
+6
Calculated Dose Reference SQ
+2
Calculated Dose Reference Number IS
+2
Calculated Dose Reference Description ST
+2
Calculated Dose Reference Dose Value DS
+2
Start Meterset DS
+2
End Meterset DS
+6
Referenced Measured Dose Reference SQ
+2
Referenced Measured Dose Reference Number IS
+E
Referenced Calculated Dose Reference SQ
+2
Referenced Calculated Dose Reference Number IS
+E
Beam Limiting Device Leaf Pairs SQ
Enhanced RT Beam Limiting Device SQ
Enhanced RT Beam Limiting Opening SQ
Enhanced RT Beam Limiting Device Definition Flag CS
Parallel RT Beam Delimiter Opening Extents FD:2-2n
+C
Recorded Wedge SQ
+10
Recorded Compensator SQ
+10
Recorded Block SQ
Recorded Block Slab SQ
+F
Treatment Summary Measured Dose Reference SQ
+10
Recorded Snout SQ
+2
Recorded Range Shifter SQ
+2
Recorded Lateral Spreading Device SQ
+2
Recorded Range Modulator SQ
+A
Recorded Source SQ
+5
Source Serial Number LO
+B
Treatment Session Application Setup SQ
+6
Application Setup Check CS
+A
Recorded Brachy Accessory Device SQ
+2
Referenced Brachy Accessory Device Number IS
+E
Recorded Channel SQ
+2
Specified Channel Total Time DS
+2
Delivered Channel Total Time DS
+2
Specified Number of Pulses IS
+2
Delivered Number of Pulses IS
+2
Specified Pulse Repetition Interval DS
+2
Delivered Pulse Repetition Interval DS
+4
Recorded Source Applicator SQ
+2
Referenced Source Applicator Number IS
+E
Recorded Channel Shield SQ
+2
Referenced Channel Shield Number IS
+E
Brachy Control Point Delivered SQ
+2
Safe Position Exit Date DA
+2
Safe Position Exit Time TM
+2
Safe Position Return Date DA
+2
Safe Position Return Time TM
+9
Pulse Specific Brachy Control Point Delivered SQ
Pulse Number US
Brachy Pulse Control Point Delivered SQ
+8D
Current Treatment Status CS
+2
Treatment Status Comment ST
+1E
Fraction Group Summary SQ
+3
Referenced Fraction Number IS
Fraction Group Type CS
+C
Beam Stopper Position CS
+10
Fraction Status Summary SQ
+10
Treatment Date DA
Treatment Time TM
300A0002
RT Plan Label SH
RT Plan Name LO
RT Plan Description ST
+2
RT Plan Date DA
RT Plan Time TM
+2
Treatment Protocols LO:1-n
Plan Intent CS
Treatment Sites RLO:1-n
RT Plan Geometry CS
+2
Prescription Description ST
+2
Dose Reference SQ
+2
Dose Reference Number IS
Dose Reference UID UI
Dose Reference Structure Type CS
Nominal Beam Energy Unit CS
Dose Reference Description LO
+2
Dose Reference Point Coordinates DS:3
+2
Nominal Prior Dose DS
+6
Dose Reference Type CS
Constraint Weight DS
Delivery Warning Dose DS
Delivery Maximum Dose DS
+2
Target Minimum Dose DS
Target Prescription Dose DS
Target Maximum Dose DS
Target Underdose Volume Fraction DS
+2
Organ at Risk Full-volume Dose DS
Organ at Risk Limit Dose DS
Organ at Risk Maximum Dose DS
Organ at Risk Overdose Volume Fraction DS
+13
Tolerance Table SQ
+2
Tolerance Table Number IS
Tolerance Table Label SH
Gantry Angle Tolerance DS
+2
Beam Limiting Device Angle Tolerance DS
+2
Beam Limiting Device Tolerance SQ
+2
Beam Limiting Device Position Tolerance DS
Snout Position Tolerance FL
Patient Support Angle Tolerance DS
+2
Table Top Eccentric Angle Tolerance DS
Table Top Pitch Angle Tolerance FL
Table Top Roll Angle Tolerance FL
Table Top Vertical Position Tolerance DS
Table Top Longitudinal Position Tolerance DS
Table Top Lateral Position Tolerance DS
Table Top Position Alignment UID UI
RT Plan Relationship CS
+1B
Fraction Group SQ
Fraction Group Number IS
Fraction Group Description LO
+6
Number of Fractions Planned IS
Number of Fraction Pattern Digits Per Day IS
Repeat Fraction Cycle Length IS
Fraction Pattern LT
+5
Number of Beams IS
+2
Beam Dose Specification Point RDS:3
Referenced Dose Reference UID UI
Beam Dose DS
+2
Beam Meterset DS
+2
Beam Dose Point Depth FL
Beam Dose Point Equivalent Depth FL
Beam Dose Point SSD FL
Beam Dose Meaning CS
Beam Dose Verification Control Point SQ
Average Beam Dose Point Depth RFL
Average Beam Dose Point Equivalent Depth RFL
Average Beam Dose Point SSD RFL
Beam Dose Type CS
Alternate Beam Dose DS
Alternate Beam Dose Type CS
Depth Value Averaging Flag CS
Beam Dose Point Source to External Contour Distance DS
+C
Number of Brachy Application Setups IS
+2
Brachy Application Setup Dose Specification Point DS:3
+2
Brachy Application Setup Dose DS
+C
Beam SQ
+2
Treatment Machine Name SH
Primary Dosimeter Unit CS
Source-Axis Distance DS
+2
Beam Limiting Device SQ
+2
RT Beam Limiting Device Type CS
+2
Source to Beam Limiting Device Distance DS
Isocenter to Beam Limiting Device Distance FL
Number of Leaf/Jaw Pairs IS
+2
Leaf Position Boundaries DS:3-n
+2
Beam Number IS
+2
Beam Name LO
Beam Description ST
Beam Type CS
Beam Delivery Duration Limit FD
Radiation Type CS
High-Dose Technique Type CS
Reference Image Number IS
+2
Planned Verification Image SQ
+2
Imaging Device-Specific Acquisition Parameters LO:1-n
+2
Treatment Delivery Type CS
+2
Number of Wedges IS
Wedge SQ
Wedge Number IS
Wedge Type CS
Wedge ID SH
Wedge Angle IS
Wedge Factor DS
Total Wedge Tray Water-Equivalent Thickness FL
Wedge Orientation DS
Isocenter to Wedge Tray Distance FL
Source to Wedge Tray Distance DS
Wedge Thin Edge Position FL
Bolus ID SH
Bolus Description ST
Effective Wedge Angle DS
+2
Number of Compensators IS
Material ID SH
Total Compensator Tray Factor DS
Compensator SQ
Compensator Number IS
Compensator ID SH
Source to Compensator Tray Distance DS
Compensator Rows IS
Compensator Columns IS
Compensator Pixel Spacing DS:2
Compensator Position DS:2
Compensator Transmission Data DS:1-n
Compensator Thickness Data DS:1-n
Number of Boli IS
Compensator Type CS
Compensator Tray ID SH
Number of Blocks IS
+2
Total Block Tray Factor DS
Total Block Tray Water-Equivalent Thickness FL
Block SQ
Block Tray ID SH
Source to Block Tray Distance DS
Isocenter to Block Tray Distance FL
Block Type CS
Accessory Code LO
Block Divergence CS
Block Mounting Position CS
Block Number IS
+2
Block Name LO
+2
Block Thickness DS
+2
Block Transmission DS
+2
Block Number of Points IS
+2
Block Data DS:2-2n
Applicator SQ
Applicator ID SH
Applicator Type CS
Applicator Description LO
+2
Cumulative Dose Reference Coefficient DS
+2
Final Cumulative Meterset Weight DS
+2
Number of Control Points IS
Control Point SQ
Control Point Index IS
+2
Nominal Beam Energy DS
Dose Rate Set DS
Wedge Position SQ
+2
Wedge Position CS
+2
Beam Limiting Device Position SQ
+2
Leaf/Jaw Positions DS:2-2n
+2
Gantry Angle DS
Gantry Rotation Direction CS
Beam Limiting Device Angle DS
Beam Limiting Device Rotation Direction CS
Patient Support Angle DS
Patient Support Rotation Direction CS
Table Top Eccentric Axis Distance DS
Table Top Eccentric Angle DS
Table Top Eccentric Rotation Direction CS
+2
Table Top Vertical Position DS
Table Top Longitudinal Position DS
Table Top Lateral Position DS
+2
Isocenter Position DS:3
+2
Surface Entry Point DS:3
+2
Source to Surface Distance DS
Average Beam Dose Point Source to External Contour Distance FL
Source to External Contour Distance FL
External Contour Entry Point FL:3
Cumulative Meterset Weight DS
+C
Table Top Pitch Angle FL
+2
Table Top Pitch Rotation Direction CS
+2
Table Top Roll Angle FL
+2
Table Top Roll Rotation Direction CS
+2
Head Fixation Angle FL
+2
Gantry Pitch Angle FL
+2
Gantry Pitch Rotation Direction CS
+2
Gantry Pitch Angle Tolerance FL
+2
Fixation Eye CS
Chair Head Frame Position DS
Head Fixation Angle Tolerance DS
Chair Head Frame Position Tolerance DS
Fixation Light Azimuthal Angle Tolerance DS
Fixation Light Polar Angle Tolerance DS
+2B
Patient Setup SQ
+2
Patient Setup Number IS
Patient Setup Label LO
Patient Additional Position LO
+C
Fixation Device SQ
+2
Fixation Device Type CS
+2
Fixation Device Label SH
+2
Fixation Device Description ST
+2
Fixation Device Position SH
Fixation Device Pitch Angle FL
Fixation Device Roll Angle FL
+6
Shielding Device SQ
+2
Shielding Device Type CS
+2
Shielding Device Label SH
+2
Shielding Device Description ST
+2
Shielding Device Position SH
+8
Setup Technique CS
+2
Setup Technique Description ST
+2
Setup Device SQ
+2
Setup Device Type CS
+2
Setup Device Label SH
+2
Setup Device Description ST
+2
Setup Device Parameter DS
+14
Setup Reference Description ST
+2
Table Top Vertical Setup Displacement DS
+2
Table Top Longitudinal Setup Displacement DS
+2
Table Top Lateral Setup Displacement DS
+2A
Brachy Treatment Technique CS
+2
Brachy Treatment Type CS
+4
Treatment Machine SQ
+A
Source SQ
+2
Source Number IS
+2
Source Type CS
+2
Source Manufacturer LO
+2
Active Source Diameter DS
+2
Active Source Length DS
Source Model ID SH
Source Description LO
+6
Source Encapsulation Nominal Thickness DS
+2
Source Encapsulation Nominal Transmission DS
+2
Source Isotope Name LO
+2
Source Isotope Half Life DS
Source Strength Units CS
Reference Air Kerma Rate DS
Source Strength DS
Source Strength Reference Date DA
+2
Source Strength Reference Time TM
+2
Application Setup SQ
+2
Application Setup Type CS
+2
Application Setup Number IS
+2
Application Setup Name LO
+2
Application Setup Manufacturer LO
+8
Template Number IS
+2
Template Type SH
+2
Template Name LO
+C
Total Reference Air Kerma DS
+10
Brachy Accessory Device SQ
+2
Brachy Accessory Device Number IS
Brachy Accessory Device ID SH
Brachy Accessory Device Type CS
+2
Brachy Accessory Device Name LO
+4
Brachy Accessory Device Nominal Thickness DS
+2
Brachy Accessory Device Nominal Transmission DS
+5
Channel Effective Length DS
Channel Inner Length DS
Afterloader Channel ID SH
Source Applicator Tip Length DS
+C
Channel SQ
+2
Channel Number IS
+2
Channel Length DS
+2
Channel Total Time DS
+2
Source Movement Type CS
+2
Number of Pulses IS
+2
Pulse Repetition Interval DS
+4
Source Applicator Number IS
Source Applicator ID SH
Source Applicator Type CS
+2
Source Applicator Name LO
+2
Source Applicator Length DS
+2
Source Applicator Manufacturer LO
+4
Source Applicator Wall Nominal Thickness DS
+2
Source Applicator Wall Nominal Transmission DS
+2
Source Applicator Step Size DS
Applicator Shape Referenced ROI Number IS
Transfer Tube Number IS
+2
Transfer Tube Length DS
+C
Channel Shield SQ
+2
Channel Shield Number IS
Channel Shield ID SH
Channel Shield Name LO
+4
Channel Shield Nominal Thickness DS
+2
Channel Shield Nominal Transmission DS
+E
Final Cumulative Time Weight DS
+8
Brachy Control Point SQ
+2
Control Point Relative Position DS
+2
Control Point 3D Position=ControlPoint3DPosition DS:3
+2
Cumulative Time Weight DS
+A
Compensator Divergence CS
Compensator Mounting Position CS
Source to Compensator Distance DS:1-n
Total Compensator Tray Water-Equivalent Thickness FL
Isocenter to Compensator Tray Distance FL
Compensator Column Offset FL
Isocenter to Compensator Distances FL:1-n
Compensator Relative Stopping Power Ratio FL
Compensator Milling Tool Diameter FL
+2
Ion Range Compensator SQ
Compensator Description LT
+17
Radiation Mass Number IS
+2
Radiation Atomic Number IS
+2
Radiation Charge State SS
+2
Scan Mode CS
Modulated Scan Mode Type CS
Virtual Source-Axis Distances FL:2
+2
Snout SQ
Snout Position FL
+2
Snout ID SH
+3
Number of Range Shifters IS
+2
Range Shifter SQ
+2
Range Shifter Number IS
+2
Range Shifter ID SH
+8
Range Shifter Type CS
+2
Range Shifter Description LO
+E
Number of Lateral Spreading Devices IS
+2
Lateral Spreading Device SQ
+2
Lateral Spreading Device Number IS
+2
Lateral Spreading Device ID SH
+2
Lateral Spreading Device Type CS
+2
Lateral Spreading Device Description LO
+2
Lateral Spreading Device Water Equivalent Thickness FL
+4
Number of Range Modulators IS
+2
Range Modulator SQ
+2
Range Modulator Number IS
+2
Range Modulator ID SH
+2
Range Modulator Type CS
+2
Range Modulator Description LO
+2
Beam Current Modulation ID SH
+4
Patient Support Type CS
+2
Patient Support ID SH
+2
Patient Support Accessory Code LO
Tray Accessory Code LO
Fixation Light Azimuthal Angle FL
+2
Fixation Light Polar Angle FL
+2
Meterset Rate FL
+6
Range Shifter Settings SQ
+2
Range Shifter Setting LO
+2
Isocenter to Range Shifter Distance FL
+2
Range Shifter Water Equivalent Thickness FL
+A
Lateral Spreading Device Settings SQ
+2
Lateral Spreading Device Setting LO
+2
Isocenter to Lateral Spreading Device Distance FL
+C
Range Modulator Settings SQ
+2
Range Modulator Gating Start Value FL
+2
Range Modulator Gating Stop Value FL
+2
Range Modulator Gating Start Water Equivalent Thickness FL
+2
Range Modulator Gating Stop Water Equivalent Thickness FL
+2
Isocenter to Range Modulator Distance FL
+5
Scan Spot Time Offset FL:1-n
Scan Spot Tune ID SH
Scan Spot Prescribed Indices IS:1-n
Number of Scan Spot Positions IS
Scan Spot Reordered CS
Scan Spot Position Map FL:1-n
Scan Spot Reordering Allowed CS
Scan Spot Meterset Weights FL:1-n
+2
Scanning Spot Size FL:2
Scan Spot Sizes Delivered FL:2-2n
Number of Paintings IS
+6
Ion Tolerance Table SQ
+2
Ion Beam SQ
+2
Ion Beam Limiting Device SQ
+2
Ion Block SQ
+2
Ion Control Point SQ
+2
Ion Wedge SQ
+2
Ion Wedge Position SQ
+55
Referenced Setup Image SQ
Setup Image Comment ST
+E
Motion Synchronization SQ
+2
Control Point Orientation FL:3
+E
General Accessory SQ
General Accessory ID SH
General Accessory Description ST
General Accessory Type CS
General Accessory Number IS
Source to General Accessory Distance FL
Isocenter to General Accessory Distance DS
+B
Applicator Geometry SQ
Applicator Aperture Shape CS
Applicator Opening FL
Applicator Opening X FL
Applicator Opening Y FL
Source to Applicator Mounting Position Distance FL
+A
Number of Block Slab Items IS
Block Slab SQ
Block Slab Thickness DS
Block Slab Number US
+D
Device Motion Control SQ
Device Motion Execution Mode CS
Device Motion Observation Mode CS
Device Motion Parameter Code SQ
+AE
Distal Depth Fraction FL
Distal Depth FL
Nominal Range Modulation Fractions FL:2
Nominal Range Modulated Region Depths FL:2
Depth Dose Parameters SQ
Delivered Depth Dose Parameters SQ
Delivered Distal Depth Fraction FL
Delivered Distal Depth FL
Delivered Nominal Range Modulation Fractions FL:2
+7
Delivered Nominal Range Modulated Region Depths FL:2
Delivered Reference Dose Definition CS
Reference Dose Definition CS
+EE
RT Control Point Index US
Radiation Generation Mode Index US
Referenced Defined Device Index US
Radiation Dose Identification Index US
Number of RT Control Points US
Referenced Radiation Generation Mode Index US
Treatment Position Index US
Referenced Device Index US
Treatment Position Group Label LO
Treatment Position Group UID UI
Treatment Position Group SQ
Referenced Treatment Position Index US
Referenced Radiation Dose Identification Index US
RT Accessory Holder Water-Equivalent Thickness FD
Referenced RT Accessory Holder Device Index US
RT Accessory Holder Slot Existence Flag CS
RT Accessory Holder Slot SQ
RT Accessory Holder Slot ID LO
RT Accessory Holder Slot Distance FD
RT Accessory Slot Distance FD
RT Accessory Holder Definition SQ
RT Accessory Device Slot ID LO
RT Radiation SQ
Radiation Dose SQ
Radiation Dose Identification SQ
Radiation Dose Identification Label LO
Reference Dose Type CS
Primary Dose Value Indicator CS
Dose Values SQ
Dose Value Purpose CS:1-n
Reference Dose Point Coordinates FD:3
Radiation Dose Values Parameters SQ
Meterset to Dose Mapping SQ
Expected In-Vivo Measurement Values SQ
Expected In-Vivo Measurement Value Index US
Radiation Dose In-Vivo Measurement Label LO
Radiation Dose Central Axis Displacement FD:2
Radiation Dose Value FD
Radiation Dose Source to Skin Distance FD
Radiation Dose Measurement Point Coordinates FD:3
Radiation Dose Source to External Contour Distance FD
RT Tolerance Set SQ
RT Tolerance Set Label LO
Attribute Tolerance Values SQ
Tolerance Value FD
Patient Support Position Tolerance SQ
Treatment Time Limit FD
C-Arm Photon-Electron Control Point SQ
Referenced RT Radiation SQ
Referenced RT Instance SQ
Referenced RT Patient Setup RSQ
+2
Source to Patient Surface Distance FD
Treatment Machine Special Mode Code SQ
Intended Number of Fractions US
RT Radiation Set Intent CS
RT Radiation Physical and Geometric Content Detail Flag CS
RT Record Flag CS
Treatment Device Identification SQ
Referenced RT Physician Intent SQ
Cumulative Meterset FD
Delivery Rate FD
Delivery Rate Unit SQ
Treatment Position SQ
Radiation Source-Axis Distance FD
Number of RT Beam Limiting Devices US
RT Beam Limiting Device Proximal Distance FD
RT Beam Limiting Device Distal Distance FD
Parallel RT Beam Delimiter Device Orientation Label Code SQ
Beam Modifier Orientation Angle FD
Fixed RT Beam Delimiter Device SQ
Parallel RT Beam Delimiter Device SQ
Number of Parallel RT Beam Delimiters US
Parallel RT Beam Delimiter Boundaries FD:2-n
Parallel RT Beam Delimiter Positions FD:2-n
RT Beam Limiting Device Offset FD:2
RT Beam Delimiter Geometry SQ
RT Beam Limiting Device Definition SQ
Parallel RT Beam Delimiter Opening Mode CS
Parallel RT Beam Delimiter Leaf Mounting Side CS:1-n
Patient Setup UID RUI
Wedge Definition SQ
Radiation Beam Wedge Angle FD
Radiation Beam Wedge Thin Edge Distance FD
Radiation Beam Effective Wedge Angle FD
Number of Wedge Positions US
RT Beam Limiting Device Opening SQ
Number of RT Beam Limiting Device Openings US
Radiation Dosimeter Unit SQ
RT Device Distance Reference Location Code SQ
Radiation Device Configuration and Commissioning Key SQ
Patient Support Position Parameter SQ
Patient Support Position Specification Method CS
Patient Support Position Device Parameter SQ
Device Order Index US
Patient Support Position Parameter Order Index US
Patient Support Position Device Tolerance SQ
Patient Support Position Tolerance Order Index US
Compensator Definition SQ
Compensator Map Orientation CS
Compensator Proximal Thickness Map OF
Compensator Distal Thickness Map OF
Compensator Base Plane Offset FD
Compensator Shape Fabrication Code SQ
Compensator Shape SQ
Radiation Beam Compensator Milling Tool Diameter FD
Block Definition SQ
Block Edge Data OF
Block Orientation CS
Radiation Beam Block Thickness FD
Radiation Beam Block Slab Thickness FD
Block Edge Data SQ
Number of RT Accessory Holders US
General Accessory Definition SQ
Number of General Accessories US
Bolus Definition SQ
Number of Boluses US
Equipment Frame of Reference UID UI
Equipment Frame of Reference Description ST
Equipment Reference Point Coordinates SQ
Equipment Reference Point Code SQ
RT Beam Limiting Device Angle FD
Source Roll Angle FD
Radiation GenerationMode SQ
Radiation GenerationMode Label SH
Radiation GenerationMode Description ST
Radiation GenerationMode Machine Code SQ
Radiation Type Code SQ
Nominal Energy DS
Minimum Nominal Energy DS
Maximum Nominal Energy DS
Radiation Fluence Modifier Code SQ
Energy Unit Code SQ
Number of Radiation GenerationModes US
Patient Support Devices SQ
Number of Patient Support Devices US
RT Beam Modifier Definition Distance FD
Beam Area Limit SQ
Referenced RT Prescription SQ
Dose Value Interpretation CS
+75
Treatment Session UID UI
RT Radiation Usage CS
Referenced RT Radiation Set SQ
Referenced RT Radiation Record SQ
RT Radiation Set Delivery Number US
Clinical Fraction Number US
RT Treatment Fraction Completion Status CS
RT Radiation Set Usage CS
Treatment Delivery Continuation Flag CS
Treatment Record Content Origin CS
+B
RT Treatment Termination Status CS
RT Treatment Termination Reason Code SQ
Machine-Specific Treatment Termination Code SQ
+C
RT Radiation Salvage Record Control Point SQ
Starting Meterset Value Known Flag CS
+D
Treatment Termination Description ST
Treatment Tolerance Violation SQ
Treatment Tolerance Violation Category CS
Treatment Tolerance Violation Attribute SQ
Treatment Tolerance Violation Description ST
Treatment Tolerance Violation Identification ST
Treatment Tolerance Violation DateTime DT
+4
Recorded RT Control Point DateTime DT
Referenced Radiation RT Control Point Index US
+3
Alternate Value SQ
Confirmation SQ
Interlock SQ
Interlock DateTime DT
Interlock Description ST
Interlock Originating Device SQ
Interlock Code SQ
Interlock Resolution Code SQ
Interlock Resolution User SQ
+1A
Override DateTime DT
Treatment Tolerance Violation Type Code SQ
Treatment Tolerance Violation Cause Code SQ
+10
Measured Meterset to Dose Mapping SQ
Referenced Expected In-Vivo Measurement Value Index US
Dose Measurement Device Code SQ
+C
Additional Parameter Recording Instance SQ
+2
= RUS
Interlock Origin Description ST
RT Patient Position Scope SQ
Referenced Treatment Position Group UID UI
Radiation Order Index US
Omitted Radiation SQ
Reason for Omission Code SQ
RT Delivery Start Patient Position SQ
RT Treatment Preparation Patient Position SQ
Referenced RT Treatment Preparation SQ
Referenced Patient Setup Photo SQ
Patient Treatment Preparation Method Code SQ
Patient Treatment Preparation Procedure Parameter Description LT
Patient Treatment Preparation Device SQ
Patient Treatment Preparation Procedure SQ
Patient Treatment Preparation Procedure Code SQ
Patient Treatment Preparation Method Description LT
Patient Treatment Preparation Procedure Parameter SQ
Patient Setup Photo Description LT
Patient Treatment Preparation Procedure Index US
Referenced Patient Setup Procedure Index US
RT Radiation Task SQ
RT Patient Position Displacement SQ
RT Patient Position SQ
Displacement Reference Label LO
Displacement Matrix FD:16
Patient Support Displacement SQ
Displacement Reference Location Code SQ
RT Radiation Set Delivery Usage CS
Patient Treatment Preparation SQ
Patient to Equipment Relationship SQ
Imaging Equipment to Treatment Delivery Device Relationship SQ
300C0002
Referenced RT Plan SQ
+2
Referenced Beam SQ
+2
Referenced Beam Number IS
Referenced Reference Image Number IS
Start Cumulative Meterset Weight DS
End Cumulative Meterset Weight DS
Referenced Brachy Application Setup SQ
+2
Referenced Brachy Application Setup Number IS
+2
Referenced Source Number IS
+12
Referenced Fraction Group SQ
+2
Referenced Fraction Group Number IS
+1E
Referenced Verification Image SQ
+2
Referenced Reference Image SQ
+E
Referenced Dose Reference SQ
Referenced Dose Reference Number IS
+4
Brachy Referenced Dose Reference SQ
+B
Referenced Structure Set SQ
+A
Referenced Patient Setup Number IS
+16
Referenced Dose SQ
+20
Referenced Tolerance Table Number IS
+10
Referenced Bolus SQ
+10
Referenced Wedge Number IS
+10
Referenced Compensator Number IS
+10
Referenced Block Number IS
+10
Referenced Control Point Index IS
+2
Referenced Control Point SQ
+2
Referenced Start Control Point Index IS
+2
Referenced Stop Control Point Index IS
+A
Referenced Range Shifter Number IS
+2
Referenced Lateral Spreading Device Number IS
+2
Referenced Range Modulator Number IS
+D
Omitted Beam Task SQ
Reason for Omission CS
Reason for Omission Description LO
Prescription Overview SQ
Total Prescription Dose FL
Plan Overview SQ
Plan Overview Index US
Referenced Plan Overview Index US
Number of Fractions Included US
+7
Dose Calibration Conditions SQ
Absorbed Dose to Meterset Ratio FD
Delineated Radiation Field Size FD:2
Dose Calibration Conditions Verified Flag CS
Calibration Reference Point Depth FD
Gating Beam Hold Transition SQ
Beam Hold Transition CS
Beam Hold Transition DateTime DT
Beam Hold Originating Device SQ
Beam Hold Transition Trigger Source CS
300E0002
Approval Status CS
+2
Review Date DA
Review Time TM
+3
Reviewer Name PN
30100001
Radiobiological Dose Effect SQ
Radiobiological Dose Effect Flag CS
Effective Dose Calculation Method Category Code SQ
Effective Dose Calculation Method Code SQ
Effective Dose Calculation Method Description LO
Conceptual Volume UID UI
Originating SOP Instance Reference SQ
Conceptual Volume Constituent SQ
Equivalent Conceptual Volume Instance Reference SQ
Equivalent Conceptual Volumes SQ
Referenced Conceptual Volume UID UI
Conceptual Volume Combination Expression UT
Conceptual Volume Constituent Index US
Conceptual Volume Combination Flag CS
Conceptual Volume Combination Description ST
Conceptual Volume Segmentation Defined Flag CS
Conceptual Volume Segmentation Reference SQ
Conceptual Volume Constituent Segmentation Reference SQ
Constituent Conceptual Volume UID UI
Derivation Conceptual Volume SQ
Source Conceptual Volume UID UI
Conceptual Volume Derivation Algorithm SQ
Conceptual Volume Description ST
Source Conceptual Volume SQ
Author Identification SQ
Manufacturer's Model Version LO
Device Alternate Identifier UC
Device Alternate Identifier Type CS
Device Alternate Identifier Format LT
Segmentation Creation Template Label LO
Segmentation Template UID UI
Referenced Segment Reference Index US
Segment Reference SQ
Segment Reference Index US
Direct Segment Reference SQ
Combination Segment Reference SQ
Conceptual Volume SQ
Segmented RT Accessory Device SQ
Segment Characteristics SQ
Related Segment Characteristics SQ
Segment Characteristics Precedence US
RT Segment Annotation SQ
Segment Annotation Category Code SQ
Segment Annotation Type Code SQ
Device Label LO
Device Type Code SQ
Segment Annotation Type Modifier Code SQ
Patient Equipment Relationship Code SQ
Referenced Fiducials UID UI
Patient Treatment Orientation SQ
User Content Label SH
User Content Long Label LO
Entity Label SH
Entity Name LO
Entity Description ST
Entity Long Label LO
Device Index US
RT Treatment Phase Index US
RT Treatment Phase UID UI
RT Prescription Index US
RT Segment Annotation Index US
Basis RT Treatment Phase Index US
Related RT Treatment Phase Index US
Referenced RT Treatment Phase Index US
Referenced RT Prescription Index US
Referenced Parent RT Prescription Index US
Manufacturer's Device Identifier ST
Instance-Level Referenced Performed Procedure Step SQ
RT Treatment Phase Intent Presence Flag CS
Radiotherapy Treatment Type CS
Teletherapy Radiation Type CS:1-n
Brachytherapy Source Type CS:1-n
Referenced RT Treatment Phase SQ
Referenced Direct Segment Instance SQ
Intended RT Treatment Phase SQ
Intended Phase Start Date DA
Intended Phase End Date DA
RT Treatment Phase Interval SQ
Temporal Relationship Interval Anchor CS
Minimum Number of Interval Days FD
Maximum Number of Interval Days FD
Pertinent SOP Classes in Study UI:1-n
Pertinent SOP Classes in Series UI:1-n
RT Prescription Label LO
RT Physician Intent Predecessor SQ
RT Treatment Approach Label LO
RT Physician Intent SQ
RT Physician Intent Index US
RT Treatment Intent Type CS
RT Physician Intent Narrative UT
RT Protocol Code SQ
Reason for Superseding ST
RT Diagnosis Code SQ
Referenced RT Physician Intent Index US
RT Physician Intent Input Instance SQ
RT Anatomic Prescription SQ
Prior Treatment Dose Description UT
Prior Treatment Reference SQ
Dosimetric Objective Evaluation Scope CS
Therapeutic Role Category Code SQ
Therapeutic Role Type Code SQ
Conceptual Volume Optimization Precedence US
Conceptual Volume Category Code SQ
Conceptual Volume Blocking Constraint CS
Conceptual Volume Type Code SQ
Conceptual Volume Type Modifier Code SQ
RT Prescription SQ
Dosimetric Objective SQ
Dosimetric Objective Type Code SQ
Dosimetric Objective UID UI
Referenced Dosimetric Objective UID UI
Dosimetric Objective Parameter SQ
Referenced Dosimetric Objectives SQ
+2
Absolute Dosimetric Objective Flag CS
Dosimetric Objective Weight FD
Dosimetric Objective Purpose CS
Planning Input Information SQ
Treatment Site LO
Treatment Site Code SQ
Fraction Pattern SQ
Treatment Technique Notes UT
Prescription Notes UT
Number of Interval Fractions IS
Number of Fractions US
Intended Delivery Duration US
Fractionation Notes UT
RT Treatment Technique Code SQ
Prescription Notes SQ
Fraction-Based Relationship SQ
Fraction-Based Relationship Interval Anchor CS
Minimum Hours between Fractions FD
Intended Fraction Start Time TM:1-n
Intended Start Day of Week LT
Weekday Fraction Pattern SQ
Delivery Time Structure Code SQ
Treatment Site Modifier Code SQ
+7
Robotic Base Location Indicator RCS
Robotic Path Node Set Code SQ
Robotic Node Identifier UL
RT Treatment Source Coordinates FD:3
Radiation Source Coordinate SystemYaw Angle FD
Radiation Source Coordinate SystemRoll Angle FD
Radiation Source Coordinate System Pitch Angle FD
Robotic Path Control Point SQ
Tomotherapeutic Control Point SQ
Tomotherapeutic Leaf Open Durations FD:1-n
Tomotherapeutic Leaf Initial Closed Durations FD:1-n
+6
Conceptual Volume Identification SQ
40000010
Arbitrary RLT
+3FF0
Text Comments RLT
40080040
Results ID RSH
+2
Results ID Issuer RLO
+E
Referenced Interpretation RSQ
+AF
Report Production Status (Trial) RCS
Interpretation Recorded Date RDA
Interpretation Recorded Time RTM
Interpretation Recorder RPN
Reference to Recorded Sound RLO
+5
Interpretation Transcription Date RDA
Interpretation Transcription Time RTM
Interpretation Transcriber RPN
Interpretation Text RST
Interpretation Author RPN
+5
Interpretation Approver RSQ
Interpretation Approval Date RDA
Interpretation Approval Time RTM
Physician Approving Interpretation RPN
Interpretation Diagnosis Description RLT
+2
Interpretation Diagnosis Code RSQ
Results Distribution List RSQ
Distribution Name RPN
Distribution Address RLO
+E6
Interpretation ID RSH
+2
Interpretation ID Issuer RLO
+E
Interpretation Type ID RCS
+2
Interpretation Status ID RCS
+EE
Impressions RST
+3D00
Results Comments RST
40100001
Low Energy Detectors CS
High Energy Detectors CS
+2
Detector Geometry SQ
+FFD
Threat ROI Voxel SQ
+3
Threat ROI Base FL:3
Threat ROI Extents FL:3
Threat ROI Bitmap OB
Route Segment ID SH
Gantry Type CS
OOI Owner Type CS
Route Segment SQ
+6
Potential Threat Object ID US
Threat SQ
Threat Category CS
Threat Category Description LT
ATD Ability Assessment CS
ATD Assessment Flag CS
ATD Assessment Probability FL
Mass FL
Density FL
Z Effective FL
Boarding Pass ID SH
Center of Mass FL:3
Center of PTO FL:3
Bounding Polygon FL:6-n
Route Segment Start Location ID SH
Route Segment End Location ID SH
Route Segment Location ID Type CS
Abort Reason CS:1-n
+2
Volume of PTO FL
Abort Flag CS
Route Segment Start Time DT
Route Segment End Time DT
TDR Type CS
International Route Segment CS
Threat Detection Algorithm and Version LO:1-n
Assigned Location SH
Alarm Decision Time DT
+6
Alarm Decision CS
+2
Number of Total Objects US
Number of Alarm Objects US
+3
PTO Representation SQ
ATD Assessment SQ
TIP Type CS
DICOS Version CS
+7
OOI Owner Creation Time DT
OOI Type CS
OOI Size FL:3
Acquisition Status CS
Basis Materials Code SQ
Phantom Type CS
OOI Owner SQ
Scan Type CS
+9
Itinerary ID LO
Itinerary ID Type SH
Itinerary ID Assigning Authority LO
Route ID SH
Route ID Assigning Authority SH
Inbound Arrival Type CS
+2
Carrier ID SH
Carrier ID Assigning Authority CS
+7
Source Orientation FL:3
Source Position FL:3
Belt Height FL
+2
Algorithm Routing Code SQ
+3
Transport Classification CS
OOI Type Descriptor LT
Total Processing Time FL
+3
Detector Calibration Data OB
Additional Screening Performed CS
Additional Inspection Selection Criteria CS
Additional Inspection Method SQ
AIT Device Type CS
QR Measurements SQ
Target Material SQ
SNR Threshold FD
+2
Image Scale Representation DS
Referenced PTO SQ
Referenced TDR Instance SQ
PTO Location Description ST
Anomaly Locator Indicator SQ
Anomaly Locator Indicator FL:3
PTO Region SQ
Inspection Selection Criteria CS
Secondary Inspection Method SQ
PRCS to RCS Orientation DS:6
4FFE0001
MAC Parameters SQ
52009229
Shared Functional Groups SQ
+7
Per-Frame Functional Groups SQ
54000100
Waveform SQ
+10
Channel Minimum Value OB/OW
+2
Channel Maximum Value OB/OW
+EF2
Waveform Bits Allocated US
+2
Waveform Sample Interpretation CS
+4
Waveform Padding Value OB/OW
+6
Waveform Data OB/OW
56000010
First Order Phase Correction Angle OF
+10
Spectroscopy Data OF
7FE00001
Extended Offset Table OV
Extended Offset Table Lengths OV
Encapsulated Pixel Data Value Total Length UV
+5
Float Pixel Data OF
Double Float Pixel Data OD
+7
Pixel Data OB/OW
+10
Coefficients SDVN ROW
+10
Coefficients SDHN ROW
+10
Coefficients SDDN ROW
FFFAFFFA
Digital Signatures SQ
FFFCFFFC
Data Set Trailing Padding OB
FFFEE000
Item --
+D
Item Delimitation Item --
+D0
Sequence Delimitation Item --
"""

REPEATING = """
002031xx Source Image IDs RCS:1-n
002804x0 Rows For Nth Order Coefficients RUS
002804x1 Columns For Nth Order Coefficients RUS
002804x2 Coefficient Coding RLO:1-n
002804x3 Coefficient Coding Pointers RAT:1-n
002808x0 Code Label RCS:1-n
002808x2 Number of Tables RUS
002808x3 Code Table Location RAT:1-n
002808x4 Bits For Code Word RUS
002808x8 Image Data Location RAT:1-n
1000xxx0 Escape Triplet RUS:3
1000xxx1 Run Length Triplet RUS:3
1000xxx2 Huffman Table Size RUS
1000xxx3 Huffman Table Triplet RUS:3
1000xxx4 Shift Table Size RUS
1000xxx5 Shift Table Triplet RUS:3
1010xxxx Zonal Map RUS:1-n
50xx0005 Curve Dimensions RUS
50xx0010 Number of Points RUS
50xx0020 Type of Data RCS
50xx0022 Curve Description RLO
50xx0030 Axis Units RSH:1-n
50xx0040 Axis Labels RSH:1-n
50xx0103 Data Value Representation RUS
50xx0104 Minimum Coordinate Value RUS:1-n
50xx0105 Maximum Coordinate Value RUS:1-n
50xx0106 Curve Range RSH:1-n
50xx0110 Curve Data Descriptor RUS:1-n
50xx0112 Coordinate Start Value RUS:1-n
50xx0114 Coordinate Step Value RUS:1-n
50xx1001 Curve Activation Layer RCS
50xx2000 Audio Type RUS
50xx2002 Audio Sample Format RUS
50xx2004 Number of Channels RUS
50xx2006 Number of Samples RUL
50xx2008 Sample Rate RUL
50xx200A Total Time RUL
50xx200C Audio Sample Data ROB/OW
50xx200E Audio Comments RLT
50xx2500 Curve Label RLO
50xx2600 Curve Referenced Overlay RSQ
50xx2610 Curve Referenced Overlay Group RUS
50xx3000 Curve Data ROB/OW
60xx0010 Overlay Rows US
60xx0011 Overlay Columns US
60xx0012 Overlay Planes RUS
60xx0015 Number of Frames in Overlay IS
60xx0022 Overlay Description LO
60xx0040 Overlay Type CS
60xx0045 Overlay Subtype LO
60xx0050 Overlay Origin SS:2
60xx0051 Image Frame Origin US
60xx0052 Overlay Plane Origin RUS
60xx0060 Overlay Compression Code RCS
60xx0061 Overlay Compression Originator RSH
60xx0062 Overlay Compression Label RSH
60xx0063 Overlay Compression Description RCS
60xx0066 Overlay Compression Step Pointers RAT:1-n
60xx0068 Overlay Repeat Interval RUS
60xx0069 Overlay Bits Grouped RUS
60xx0100 Overlay Bits Allocated US
60xx0102 Overlay Bit Position US
60xx0110 Overlay Format RCS
60xx0200 Overlay Location RUS
60xx0800 Overlay Code Label RCS:1-n
60xx0802 Overlay Number of Tables RUS
60xx0803 Overlay Code Table Location RAT:1-n
60xx0804 Overlay Bits For Code Word RUS
60xx1001 Overlay Activation Layer CS
60xx1100 Overlay Descriptor - Gray RUS
60xx1101 Overlay Descriptor - Red RUS
60xx1102 Overlay Descriptor - Green RUS
60xx1103 Overlay Descriptor - Blue RUS
60xx1200 Overlays - Gray RUS:1-n
60xx1201 Overlays - Red RUS:1-n
60xx1202 Overlays - Green RUS:1-n
60xx1203 Overlays - Blue RUS:1-n
60xx1301 ROI Area IS
60xx1302 ROI Mean DS
60xx1303 ROI Standard Deviation DS
60xx1500 Overlay Label LO
60xx3000 Overlay Data OB/OW
60xx4000 Overlay Comments RLT
7Fxx0010 Variable Pixel Data ROB/OW
7Fxx0011 Variable Next Data Group RUS
7Fxx0020 Variable Coefficients SDVN ROW
7Fxx0030 Variable Coefficients SDHN ROW
7Fxx0040 Variable Coefficients SDDN ROW
"""

SOP_CLASSES = """
1.2.840.10008.1.1 Verification SOP Class
1.2.840.10008.1.3.10 Media Storage Directory Storage
1.2.840.10008.1.5.1 Hot Iron Color Palette SOP Instance
1.2.840.10008.1.5.2 PET Color Palette SOP Instance
1.2.840.10008.1.5.3 Hot Metal Blue Color Palette SOP Instance
1.2.840.10008.1.5.4 PET 20 Step Color Palette SOP Instance
1.2.840.10008.1.5.5 Spring Color Palette SOP Instance
1.2.840.10008.1.5.6 Summer Color Palette SOP Instance
1.2.840.10008.1.5.7 Fall Color Palette SOP Instance
1.2.840.10008.1.5.8 Winter Color Palette SOP Instance
1.2.840.10008.1.9 Basic Study Content Notification SOP Class
1.2.840.10008.1.20.1 Storage Commitment Push Model SOP Class
1.2.840.10008.1.20.1.1 Storage Commitment Push Model SOP Instance
1.2.840.10008.1.20.2 Storage Commitment Pull Model SOP Class
1.2.840.10008.1.20.2.1 Storage Commitment Pull Model SOP Instance
1.2.840.10008.1.40 Procedural Event Logging SOP Class
1.2.840.10008.1.40.1 Procedural Event Logging SOP Instance
1.2.840.10008.1.42 Substance Administration Logging SOP Class
1.2.840.10008.1.42.1 Substance Administration Logging SOP Instance
1.2.840.10008.3.1.2.1.1 Detached Patient Management SOP Class
1.2.840.10008.3.1.2.1.4 Detached Patient Management Meta SOP Class
1.2.840.10008.3.1.2.2.1 Detached Visit Management SOP Class
1.2.840.10008.3.1.2.3.1 Detached Study Management SOP Class
1.2.840.10008.3.1.2.3.2 Study Component Management SOP Class
1.2.840.10008.3.1.2.3.3 Modality Performed Procedure Step SOP Class
1.2.840.10008.3.1.2.3.4 Modality Performed Procedure Step Retrieve SOP Class
1.2.840.10008.3.1.2.3.5 Modality Performed Procedure Step Notification SOP Class
1.2.840.10008.3.1.2.5.1 Detached Results Management SOP Class
1.2.840.10008.3.1.2.5.4 Detached Results Management Meta SOP Class
1.2.840.10008.3.1.2.5.5 Detached Study Management Meta SOP Class
1.2.840.10008.3.1.2.6.1 Detached Interpretation Management SOP Class
1.2.840.10008.5.1.1.1 Basic Film Session SOP Class
1.2.840.10008.5.1.1.2 Basic Film Box SOP Class
1.2.840.10008.5.1.1.4 Basic Grayscale Image Box SOP Class
1.2.840.10008.5.1.1.4.1 Basic Color Image Box SOP Class
1.2.840.10008.5.1.1.4.2 Referenced Image Box SOP Class
1.2.840.10008.5.1.1.9 Basic Grayscale Print Management Meta SOP Class
1.2.840.10008.5.1.1.9.1 Referenced Grayscale Print Management Meta SOP Class
1.2.840.10008.5.1.1.14 Print Job SOP Class
1.2.840.10008.5.1.1.15 Basic Annotation Box SOP Class
1.2.840.10008.5.1.1.16 Printer SOP Class
1.2.840.10008.5.1.1.16.376 Printer Configuration Retrieval SOP Class
1.2.840.10008.5.1.1.17 Printer SOP Instance
1.2.840.10008.5.1.1.17.376 Printer Configuration Retrieval SOP Instance
1.2.840.10008.5.1.1.18 Basic Color Print Management Meta SOP Class
1.2.840.10008.5.1.1.18.1 Referenced Color Print Management Meta SOP Class
1.2.840.10008.5.1.1.22 VOI LUT Box SOP Class
1.2.840.10008.5.1.1.23 Presentation LUT SOP Class
1.2.840.10008.5.1.1.24 Image Overlay Box SOP Class
1.2.840.10008.5.1.1.24.1 Basic Print Image Overlay Box SOP Class
1.2.840.10008.5.1.1.25 Print Queue SOP Instance
1.2.840.10008.5.1.1.26 Print Queue Management SOP Class
1.2.840.10008.5.1.1.27 Stored Print Storage SOP Class
1.2.840.10008.5.1.1.29 Hardcopy Grayscale Image Storage SOP Class
1.2.840.10008.5.1.1.30 Hardcopy Color Image Storage SOP Class
1.2.840.10008.5.1.1.31 Pull Print Request SOP Class
1.2.840.10008.5.1.1.32 Pull Stored Print Management Meta SOP Class
1.2.840.10008.5.1.1.33 Media Creation Management SOP Class UID
1.2.840.10008.5.1.1.40 Display System SOP Class
1.2.840.10008.5.1.1.40.1 Display System SOP Instance
1.2.840.10008.5.1.4.1.1.1 Computed Radiography Image Storage
1.2.840.10008.5.1.4.1.1.1.1 Digital X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.1.1 Digital X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.1.2 Digital Mammography X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.2.1 Digital Mammography X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.1.3 Digital Intra-Oral X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.3.1 Digital Intra-Oral X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.2 CT Image Storage
1.2.840.10008.5.1.4.1.1.2.1 Enhanced CT Image Storage
1.2.840.10008.5.1.4.1.1.2.2 Legacy Converted Enhanced CT Image Storage
1.2.840.10008.5.1.4.1.1.3 Ultrasound Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.3.1 Ultrasound Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.4 MR Image Storage
1.2.840.10008.5.1.4.1.1.4.1 Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.4.2 MR Spectroscopy Storage
1.2.840.10008.5.1.4.1.1.4.3 Enhanced MR Color Image Storage
1.2.840.10008.5.1.4.1.1.4.4 Legacy Converted Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.5 Nuclear Medicine Image Storage
1.2.840.10008.5.1.4.1.1.6 Ultrasound Image Storage
1.2.840.10008.5.1.4.1.1.6.1 Ultrasound Image Storage
1.2.840.10008.5.1.4.1.1.6.2 Enhanced US Volume Storage
1.2.840.10008.5.1.4.1.1.6.3 Photoacoustic Image Storage
1.2.840.10008.5.1.4.1.1.7 Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.1 Multi-frame Single Bit Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.2 Multi-frame Grayscale Byte Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.3 Multi-frame Grayscale Word Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.4 Multi-frame True Color Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.8 Standalone Overlay Storage
1.2.840.10008.5.1.4.1.1.9 Standalone Curve Storage
1.2.840.10008.5.1.4.1.1.9.1 Waveform Storage - Trial
1.2.840.10008.5.1.4.1.1.9.1.1 12-lead ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.2 General ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.3 Ambulatory ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.1.4 General 32-bit ECG Waveform Storage
1.2.840.10008.5.1.4.1.1.9.2.1 Hemodynamic Waveform Storage
1.2.840.10008.5.1.4.1.1.9.3.1 Cardiac Electrophysiology Waveform Storage
1.2.840.10008.5.1.4.1.1.9.4.1 Basic Voice Audio Waveform Storage
1.2.840.10008.5.1.4.1.1.9.4.2 General Audio Waveform Storage
1.2.840.10008.5.1.4.1.1.9.5.1 Arterial Pulse Waveform Storage
1.2.840.10008.5.1.4.1.1.9.6.1 Respiratory Waveform Storage
1.2.840.10008.5.1.4.1.1.9.6.2 Multi-channel Respiratory Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.1 Routine Scalp Electroencephalogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.2 Electromyogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.3 Electrooculogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.7.4 Sleep Electroencephalogram Waveform Storage
1.2.840.10008.5.1.4.1.1.9.8.1 Body Position Waveform Storage
1.2.840.10008.5.1.4.1.1.10 Standalone Modality LUT Storage
1.2.840.10008.5.1.4.1.1.11 Standalone VOI LUT Storage
1.2.840.10008.5.1.4.1.1.11.1 Grayscale Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.2 Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.3 Pseudo-Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.4 Blending Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.5 XA/XRF Grayscale Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.6 Grayscale Planar MPR Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.7 Compositing Planar MPR Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.8 Advanced Blending Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.9 Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.10 Segmented Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.11 Multiple Volume Rendering Volumetric Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.12 Variable Modality LUT Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.12.1 X-Ray Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.12.1.1 Enhanced XA Image Storage
1.2.840.10008.5.1.4.1.1.12.2 X-Ray Radiofluoroscopic Image Storage
1.2.840.10008.5.1.4.1.1.12.2.1 Enhanced XRF Image Storage
1.2.840.10008.5.1.4.1.1.12.3 X-Ray Angiographic Bi-Plane Image Storage
1.2.840.10008.5.1.4.1.1.12.77 
1.2.840.10008.5.1.4.1.1.13.1.1 X-Ray 3D Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.13.1.2 X-Ray 3D Craniofacial Image Storage
1.2.840.10008.5.1.4.1.1.13.1.3 Breast Tomosynthesis Image Storage
1.2.840.10008.5.1.4.1.1.13.1.4 Breast Projection X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.13.1.5 Breast Projection X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.14.1 Intravascular Optical Coherence Tomography Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.14.2 Intravascular Optical Coherence Tomography Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.20 Nuclear Medicine Image Storage
1.2.840.10008.5.1.4.1.1.30 Parametric Map Storage
1.2.840.10008.5.1.4.1.1.40 
1.2.840.10008.5.1.4.1.1.66 Raw Data Storage
1.2.840.10008.5.1.4.1.1.66.1 Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.2 Spatial Fiducials Storage
1.2.840.10008.5.1.4.1.1.66.3 Deformable Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.4 Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.5 Surface Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.6 Tractography Results Storage
1.2.840.10008.5.1.4.1.1.67 Real World Value Mapping Storage
1.2.840.10008.5.1.4.1.1.68.1 Surface Scan Mesh Storage
1.2.840.10008.5.1.4.1.1.68.2 Surface Scan Point Cloud Storage
1.2.840.10008.5.1.4.1.1.77.1 VL Image Storage - Trial
1.2.840.10008.5.1.4.1.1.77.2 VL Multi-frame Image Storage - Trial
1.2.840.10008.5.1.4.1.1.77.1.1 VL Endoscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.1.1 Video Endoscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.2 VL Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.2.1 Video Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.3 VL Slide-Coordinates Microscopic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.4 VL Photographic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.4.1 Video Photographic Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.1 Ophthalmic Photography 8 Bit Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.2 Ophthalmic Photography 16 Bit Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.3 Stereometric Relationship Storage
1.2.840.10008.5.1.4.1.1.77.1.5.4 Ophthalmic Tomography Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.5 Wide Field Ophthalmic Photography Stereographic Projection Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.6 Wide Field Ophthalmic Photography 3D Coordinates Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.7 Ophthalmic Optical Coherence Tomography En Face Image Storage
1.2.840.10008.5.1.4.1.1.77.1.5.8 Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage
1.2.840.10008.5.1.4.1.1.77.1.6 VL Whole Slide Microscopy Image Storage
1.2.840.10008.5.1.4.1.1.77.1.7 Dermoscopic Photography Image Storage
1.2.840.10008.5.1.4.1.1.77.1.8 Confocal Microscopy Image Storage
1.2.840.10008.5.1.4.1.1.77.1.9 Confocal Microscopy Tiled Pyramidal Image Storage
1.2.840.10008.5.1.4.1.1.78.1 Lensometry Measurements Storage
1.2.840.10008.5.1.4.1.1.78.2 Autorefraction Measurements Storage
1.2.840.10008.5.1.4.1.1.78.3 Keratometry Measurements Storage
1.2.840.10008.5.1.4.1.1.78.4 Subjective Refraction Measurements Storage
1.2.840.10008.5.1.4.1.1.78.5 Visual Acuity Measurements Storage
1.2.840.10008.5.1.4.1.1.78.6 Spectacle Prescription Report Storage
1.2.840.10008.5.1.4.1.1.78.7 Ophthalmic Axial Measurements Storage
1.2.840.10008.5.1.4.1.1.78.8 Intraocular Lens Calculations Storage
1.2.840.10008.5.1.4.1.1.79.1 Macular Grid Thickness and Volume Report Storage
1.2.840.10008.5.1.4.1.1.80.1 Ophthalmic Visual Field Static Perimetry Measurements Storage
1.2.840.10008.5.1.4.1.1.81.1 Ophthalmic Thickness Map Storage
1.2.840.10008.5.1.4.1.1.82.1 Corneal Topography Map Storage
1.2.840.10008.5.1.4.1.1.88.1 Text SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.2 Audio SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.3 Detail SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.4 Comprehensive SR Storage - Trial
1.2.840.10008.5.1.4.1.1.88.11 Basic Text SR Storage
1.2.840.10008.5.1.4.1.1.88.22 Enhanced SR Storage
1.2.840.10008.5.1.4.1.1.88.33 Comprehensive SR Storage
1.2.840.10008.5.1.4.1.1.88.34 Comprehensive 3D SR Storage
1.2.840.10008.5.1.4.1.1.88.35 Extensible SR Storage
1.2.840.10008.5.1.4.1.1.88.40 Procedure Log Storage
1.2.840.10008.5.1.4.1.1.88.50 Mammography CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.59 Key Object Selection Document Storage
1.2.840.10008.5.1.4.1.1.88.65 Chest CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.67 X-Ray Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.68 Radiopharmaceutical Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.69 Colon CAD SR Storage
1.2.840.10008.5.1.4.1.1.88.70 Implantation Plan SR Storage
1.2.840.10008.5.1.4.1.1.88.71 Acquisition Context SR Storage
1.2.840.10008.5.1.4.1.1.88.72 Simplified Adult Echo SR Storage
1.2.840.10008.5.1.4.1.1.88.73 Patient Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.74 Planned Imaging Agent Administration SR Storage
1.2.840.10008.5.1.4.1.1.88.75 Performed Imaging Agent Administration SR Storage
1.2.840.10008.5.1.4.1.1.88.76 Enhanced X-Ray Radiation Dose SR Storage
1.2.840.10008.5.1.4.1.1.88.77 Waveform Annotation SR Storage
1.2.840.10008.5.1.4.1.1.90.1 Content Assessment Results Storage
1.2.840.10008.5.1.4.1.1.91.1 Microscopy Bulk Simple Annotations Storage
1.2.840.10008.5.1.4.1.1.104.1 Encapsulated PDF Storage
1.2.840.10008.5.1.4.1.1.104.2 Encapsulated CDA Storage
1.2.840.10008.5.1.4.1.1.104.3 Encapsulated STL Storage
1.2.840.10008.5.1.4.1.1.104.4 Encapsulated OBJ Storage
1.2.840.10008.5.1.4.1.1.104.5 Encapsulated MTL Storage
1.2.840.10008.5.1.4.1.1.128 Positron Emission Tomography Image Storage
1.2.840.10008.5.1.4.1.1.128.1 Legacy Converted Enhanced PET Image Storage
1.2.840.10008.5.1.4.1.1.129 Standalone PET Curve Storage
1.2.840.10008.5.1.4.1.1.130 Enhanced PET Image Storage
1.2.840.10008.5.1.4.1.1.131 Basic Structured Display Storage
1.2.840.10008.5.1.4.1.1.200.1 CT Defined Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.2 CT Performed Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.3 Protocol Approval Storage
1.2.840.10008.5.1.4.1.1.200.4 Protocol Approval Information Model - FIND
1.2.840.10008.5.1.4.1.1.200.5 Protocol Approval Information Model - MOVE
1.2.840.10008.5.1.4.1.1.200.6 Protocol Approval Information Model - GET
1.2.840.10008.5.1.4.1.1.200.7 XA Defined Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.200.8 XA Performed Procedure Protocol Storage
1.2.840.10008.5.1.4.1.1.201.1 Inventory Storage
1.2.840.10008.5.1.4.1.1.201.2 Inventory - FIND
1.2.840.10008.5.1.4.1.1.201.3 Inventory - MOVE
1.2.840.10008.5.1.4.1.1.201.4 Inventory - GET
1.2.840.10008.5.1.4.1.1.201.5 Inventory Creation
1.2.840.10008.5.1.4.1.1.201.6 Repository Query
1.2.840.10008.5.1.4.1.1.201.1.1 Storage Management SOP Instance
1.2.840.10008.5.1.4.1.1.481.1 RT Image Storage
1.2.840.10008.5.1.4.1.1.481.2 RT Dose Storage
1.2.840.10008.5.1.4.1.1.481.3 RT Structure Set Storage
1.2.840.10008.5.1.4.1.1.481.4 RT Beams Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.5 RT Plan Storage
1.2.840.10008.5.1.4.1.1.481.6 RT Brachy Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.7 RT Treatment Summary Record Storage
1.2.840.10008.5.1.4.1.1.481.8 RT Ion Plan Storage
1.2.840.10008.5.1.4.1.1.481.9 RT Ion Beams Treatment Record Storage
1.2.840.10008.5.1.4.1.1.481.10 RT Physician Intent Storage
1.2.840.10008.5.1.4.1.1.481.11 RT Segment Annotation Storage
1.2.840.10008.5.1.4.1.1.481.12 RT Radiation Set Storage
1.2.840.10008.5.1.4.1.1.481.13 C-Arm Photon-Electron Radiation Storage
1.2.840.10008.5.1.4.1.1.481.14 Tomotherapeutic Radiation Storage
1.2.840.10008.5.1.4.1.1.481.15 Robotic-Arm Radiation Storage
1.2.840.10008.5.1.4.1.1.481.16 RT Radiation Record Set Storage
1.2.840.10008.5.1.4.1.1.481.17 RT Radiation Salvage Record Storage
1.2.840.10008.5.1.4.1.1.481.18 Tomotherapeutic Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.19 C-Arm Photon-Electron Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.20 Robotic Radiation Record Storage
1.2.840.10008.5.1.4.1.1.481.21 RT Radiation Set Delivery Instruction Storage
1.2.840.10008.5.1.4.1.1.481.22 RT Treatment Preparation Storage
1.2.840.10008.5.1.4.1.1.481.23 Enhanced RT Image Storage
1.2.840.10008.5.1.4.1.1.481.24 Enhanced Continuous RT Image Storage
1.2.840.10008.5.1.4.1.1.481.25 RT Patient Position Acquisition Instruction Storage
1.2.840.10008.5.1.4.1.1.501.1 DICOS CT Image Storage
1.2.840.10008.5.1.4.1.1.501.2.1 DICOS Digital X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.501.2.2 DICOS Digital X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.501.3 DICOS Threat Detection Report Storage
1.2.840.10008.5.1.4.1.1.501.4 DICOS 2D AIT Storage
1.2.840.10008.5.1.4.1.1.501.5 DICOS 3D AIT Storage
1.2.840.10008.5.1.4.1.1.501.6 DICOS Quadrupole Resonance (QR) Storage
1.2.840.10008.5.1.4.1.1.601.1 Eddy Current Image Storage
1.2.840.10008.5.1.4.1.1.601.2 Eddy Current Multi-frame Image Storage
1.2.840.10008.5.1.4.1.2.1.1 Patient Root Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.1.2 Patient Root Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.1.3 Patient Root Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.2.1 Study Root Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.2.2 Study Root Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.2.3 Study Root Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.3.1 Patient/Study Only Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.1.2.3.2 Patient/Study Only Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.1.2.3.3 Patient/Study Only Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.1.2.4.2 Composite Instance Root Retrieve - MOVE
1.2.840.10008.5.1.4.1.2.4.3 Composite Instance Root Retrieve - GET
1.2.840.10008.5.1.4.1.2.5.3 Composite Instance Retrieve Without Bulk Data - GET
1.2.840.10008.5.1.4.20.1 Defined Procedure Protocol Information Model - FIND
1.2.840.10008.5.1.4.20.2 Defined Procedure Protocol Information Model - MOVE
1.2.840.10008.5.1.4.20.3 Defined Procedure Protocol Information Model - GET
1.2.840.10008.5.1.4.31 Modality Worklist Information Model - FIND
1.2.840.10008.5.1.4.32 General Purpose Worklist Management Meta SOP Class
1.2.840.10008.5.1.4.32.1 General Purpose Worklist Information Model - FIND
1.2.840.10008.5.1.4.32.2 General Purpose Scheduled Procedure Step SOP Class
1.2.840.10008.5.1.4.32.3 General Purpose Performed Procedure Step SOP Class
1.2.840.10008.5.1.4.33 Instance Availability Notification SOP Class
1.2.840.10008.5.1.4.34.1 RT Beams Delivery Instruction Storage - Trial
1.2.840.10008.5.1.4.34.2 RT Conventional Machine Verification - Trial
1.2.840.10008.5.1.4.34.3 RT Ion Machine Verification - Trial
1.2.840.10008.5.1.4.34.4.1 Unified Procedure Step - Push SOP Class - Trial
1.2.840.10008.5.1.4.34.4.2 Unified Procedure Step - Watch SOP Class - Trial
1.2.840.10008.5.1.4.34.4.3 Unified Procedure Step - Pull SOP Class - Trial
1.2.840.10008.5.1.4.34.4.4 Unified Procedure Step - Event SOP Class - Trial
1.2.840.10008.5.1.4.34.5 UPS Global Subscription SOP Instance
1.2.840.10008.5.1.4.34.5.1 UPS Filtered Global Subscription SOP Instance
1.2.840.10008.5.1.4.34.6.1 Unified Procedure Step - Push SOP Class
1.2.840.10008.5.1.4.34.6.2 Unified Procedure Step - Watch SOP Class
1.2.840.10008.5.1.4.34.6.3 Unified Procedure Step - Pull SOP Class
1.2.840.10008.5.1.4.34.6.4 Unified Procedure Step - Event SOP Class
1.2.840.10008.5.1.4.34.6.5 Unified Procedure Step - Query SOP Class
1.2.840.10008.5.1.4.34.7 RT Beams Delivery Instruction Storage
1.2.840.10008.5.1.4.34.8 RT Conventional Machine Verification
1.2.840.10008.5.1.4.34.9 RT Ion Machine Verification
1.2.840.10008.5.1.4.34.10 RT Brachy Application Setup Delivery Instruction Storage
1.2.840.10008.5.1.4.37.1 General Relevant Patient Information Query
1.2.840.10008.5.1.4.37.2 Breast Imaging Relevant Patient Information Query
1.2.840.10008.5.1.4.37.3 Cardiac Relevant Patient Information Query
1.2.840.10008.5.1.4.38.1 Hanging Protocol Storage
1.2.840.10008.5.1.4.38.2 Hanging Protocol Information Model - FIND
1.2.840.10008.5.1.4.38.3 Hanging Protocol Information Model - MOVE
1.2.840.10008.5.1.4.38.4 Hanging Protocol Information Model - GET
1.2.840.10008.5.1.4.39.1 Color Palette Storage
1.2.840.10008.5.1.4.39.2 Color Palette Query/Retrieve Information Model - FIND
1.2.840.10008.5.1.4.39.3 Color Palette Query/Retrieve Information Model - MOVE
1.2.840.10008.5.1.4.39.4 Color Palette Query/Retrieve Information Model - GET
1.2.840.10008.5.1.4.41 Product Characteristics Query SOP Class
1.2.840.10008.5.1.4.42 Substance Approval Query SOP Class
1.2.840.10008.5.1.4.43.1 Generic Implant Template Storage
1.2.840.10008.5.1.4.43.2 Generic Implant Template Information Model - FIND
1.2.840.10008.5.1.4.43.3 Generic Implant Template Information Model - MOVE
1.2.840.10008.5.1.4.43.4 Generic Implant Template Information Model - GET
1.2.840.10008.5.1.4.44.1 Implant Assembly Template Storage
1.2.840.10008.5.1.4.44.2 Implant Assembly Template Information Model - FIND
1.2.840.10008.5.1.4.44.3 Implant Assembly Template Information Model - MOVE
1.2.840.10008.5.1.4.44.4 Implant Assembly Template Information Model - GET
1.2.840.10008.5.1.4.45.1 Implant Template Group Storage
1.2.840.10008.5.1.4.45.2 Implant Template Group Information Model - FIND
1.2.840.10008.5.1.4.45.3 Implant Template Group Information Model - MOVE
1.2.840.10008.5.1.4.45.4 Implant Template Group Information Model - GET
1.2.840.10008.10.1 Video Endoscopic Image Real-Time Communication
1.2.840.10008.10.2 Video Photographic Image Real-Time Communication
1.2.840.10008.10.3 Audio Waveform Real-Time Communication
1.2.840.10008.10.4 Rendition Selection Document Real-Time Communication
"""
