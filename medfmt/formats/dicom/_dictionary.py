# SPDX-License-Identifier: MIT
"""The data dictionary of PS3.6 and PS3.7 (edition 2024c), written by tests/tools/make_dicom_dictionary.py: do not edit.

ELEMENTS: one line an element: its name, its VR ("R" before it: retired), and after a colon the VM where that is not 1.
    A line that ends in two letters, the last one small, is that of a sequence; the name of a sequence goes on with
    " Sequence". The keyword follows from the name by a rule (`tags.keywords`); where it does not, name and keyword stand
    in full with "=" between them. Each element's tag is one more than the last one's; where not, a line before it says
    so, in hexadecimal: "@" the whole tag, "+" how much more, an empty line 2.
REPEATING: the same for the repeating groups, with the tag in each line, "x" for the free digits.
SOP_CLASSES: one line a UID: the UID, then its name.
"""

from __future__ import annotations

EDITION = "2024c"

ELEMENTS = """
@00000000
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
@00020000
File Meta Information Group Length UL
File Meta Information Version OB
Media Storage SOP Class UID UI
Media Storage SOP Instance UID UI
+D
Transfer Syntax UID UI

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

RTV Source Identifier OB
RTV Flow Identifier OB
RTV Flow RTP Sampling Rate UL
RTV Flow Actual Frame Duration FD
+C8
Private Information Creator UID UI

Private Information OB
@00041130
File-set ID CS
+11
File-set Descriptor File ID CS:1-8
Specific Character Set of File-set Descriptor File CS
+BE
Offset of the First Directory Record of the Root Directory Entity UL

Offset of the Last Directory Record of the Root Directory Entity UL
+10
File-set Consistency Flag US
+E
Directory Record
+1E0
Offset of the Next Directory Record UL
+10
Record In-use Flag US
+10
Offset of Referenced Lower-Level Directory Entity UL
+10
Directory Record Type CS

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
@00080001
Length to End RUL
+4
Specific Character Set CS:1-n
Language Code

Image Type CS:2-n
+8
Recognition Code RSH

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
Issuer of Accession Number
Query/Retrieve Level CS
Query/Retrieve View CS
Retrieve AE Title AE:1-n
Station AE Title AE
Instance Availability CS

Failed SOP Instance UID List UI:1-n
+8
Modality CS
Modalities in Study CS:1-n
SOP Classes in Study UI:1-n
Anatomic Regions in Study Code
Conversion Type CS
+4
Presentation Intent Type CS
+8
Manufacturer LO
+10
Institution Name LO
Institution Address ST
Institution Code
+E
Referring Physician's Name PN

Referring Physician's Address ST

Referring Physician's Telephone Numbers SH:1-n

Referring Physician Identification
+6
Consulting Physician's Name PN:1-n
Consulting Physician Identification
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
Coding Scheme Resources
Coding Scheme URL Type CS
Context Group Extension Flag CS
Coding Scheme UID UI
Context Group Extension Creator UID UI
Coding Scheme URL UR
Context Identifier CS
Coding Scheme Identification

Coding Scheme Registry LO

Coding Scheme External ID ST
Coding Scheme Name ST
Coding Scheme Responsible Organization ST
Context UID UI
Mapping Resource UID UI
Long Code Value UC
+7
URN Code Value UR
Equivalent Code
Mapping Resource Name LO
Context Group Identification
Mapping Resource Identification
+DD
Timezone Offset From UTC SH
Retired-blank= ROB
+1E
Responsible Group Code
Equipment Modality CS
Manufacturer's Related Model Group LO
+DE
Private Data Element Characteristics
Private Group Reference US
Private Creator Reference LO
Block Identifying Information Status CS
Nonidentifying Private Elements US:1-n
Deidentification Action
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
Private Data Element Definition
+F0
Scope of Inventory
Inventory Purpose LT
Inventory Instance Description LT
Inventory Level CS
Item Inventory DateTime DT
Removed from Operational Use CS
Reason for Removal Code
Stored Instance Base URI UR
Folder Access URI UR
File Access URI UR
Container File Type CS
Filename in Container UR
File Offset in Container UV
File Length in Container UV
Stored Instance Transfer Syntax UID UI
Extended Matching Mechanisms CS:1-n
Range Matching
List of UID Matching
Empty Value Matching
General Matching
Requested Status Interval US
Retain Instances CS
Expiration DateTime DT
Transaction Status CS
Transaction Status Comment LT
File Set Access
File Access
Record Key OB
Prior Record Key OB
Metadata
Updated Metadata
Study Update DateTime DT
Inventory Access End Points
Study Access End Points
Incorporated Inventory Instance
Inventoried Studies
Inventoried Series
Inventoried Instances
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

Procedure Code
+C
Series Description LO
Series Description Code
Institutional Department Name LO
Institutional Department Type Code
+7
Physician(s) of Record PN:1-n
Physician(s) of Record Identification
+7
Performing Physician's Name PN:1-n

Performing Physician Identification
+E
Name of Physician(s) Reading Study PN:1-n

Physician(s) Reading Study Identification
+E
Operators' Name PN:1-n

Operator Identification
+E
Admitting Diagnoses Description LO:1-n
+4
Admitting Diagnoses Code
+4
Pyramid Description LO
+8
Manufacturer's Model Name LO
+70
Referenced Results RSQ
+10
Referenced Study
Referenced Performed Procedure Step
Referenced Instances by SOP Class
+3
Referenced Series
+B
Referenced Patient
+5
Referenced Visit
+B
Referenced Overlay RSQ
+4
Referenced Stereometric Instance
+6
Referenced Waveform
+6
Referenced Image
+5
Referenced Curve RSQ
+5
Referenced Instance
Referenced Real World Value Mapping Instance
+5
Referenced SOP Class UID UI
+5
Referenced SOP Instance UID UI
Definition Source
+4
SOP Classes Supported UI:1-n
+6
Referenced Frame Number IS:1-n
Simple Frame List UL:1-n
Calculated Frame List UL:3-3n
Time Range FD:2
Frame Extraction
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
Other Failures
Failed Study
+65
Studies Containing Other Referenced Instances
+50
Related Series
+EC0
Lossy Image Compression (Retired) RCS
Derivation Description ST
Source Image
+E
Stage Name SH

Stage Number IS

Number of Stages IS
+3
View Name SH
View Number IS
Number of Event Timers IS
Number of Views in Stage IS
+6
Event Elapsed Time(s) DS:1-n

Event Timer Name(s) LO:1-n
Event Timer
Event Time Offset FD
Event Code
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
Anatomic Region
+8
Anatomic Region Modifier
+8
Primary Anatomic Structure
Anatomic Structure, Space or Region RSQ
+7
Primary Anatomic Structure Modifier
+10
Transducer Position RSQ

Transducer Position Modifier RSQ

Transducer Orientation RSQ

Transducer Orientation Modifier RSQ
+B
Anatomic Structure Space Or Region Code Sequence (Trial)=AnatomicStructureSpaceOrRegionCodeSequenceTrial RSQ

Anatomic Portal Of Entrance Code Sequence (Trial)=AnatomicPortalOfEntranceCodeSequenceTrial RSQ

Anatomic Approach Direction Code Sequence (Trial)=AnatomicApproachDirectionCodeSequenceTrial RSQ
Anatomic Perspective Description (Trial) RST
Anatomic Perspective Code Sequence (Trial)=AnatomicPerspectiveCodeSequenceTrial RSQ
Anatomic Location Of Examining Instrument Description (Trial) RST
Anatomic Location Of Examining Instrument Code Sequence (Trial)=AnatomicLocationOfExaminingInstrumentCodeSequenceTrial RSQ
Anatomic Structure Space Or Region Modifier Code Sequence (Trial)=AnatomicStructureSpaceOrRegionModifierCodeSequenceTrial RSQ

On Axis Background Anatomic Structure Code Sequence (Trial)=OnAxisBackgroundAnatomicStructureCodeSequenceTrial RSQ
+DA5
Alternate Representation
Available Transfer Syntax UID UI:1-n
+E
Irradiation Event UID UI:1-n
Source Irradiation Event
Radiopharmaceutical Administration Event UID UI
+FEE
Identifying Comments RLT
+5007
Frame Type CS:4-5
+8B
Referenced Image Evidence
+8F
Referenced Raw Data

Creator-Version UID UI
Derivation Image
+30
Source Image Evidence
+B1
Pixel Presentation CS
Volumetric Properties CS
Volume Based Calculation Technique CS
Complex Image Component CS
Acquisition Contrast CS
+C
Derivation Code
+22
Referenced Presentation State
+1D9
Referenced Other Plane
+48
Frame Display
Recommended Display Frame Rate in Float FL
+7
Skip Frame Range Flag CS
@00100010
Patient's Name PN
+10
Patient ID LO
Issuer of Patient ID LO
Type of Patient ID CS

Issuer of Patient ID Qualifiers

Source Patient Group Identification
Group of Patients Identification
Subject Relative Position in Image US:3
+8
Patient's Birth Date DA

Patient's Birth Time TM
Patient's Birth Date in Alternative Calendar LO
Patient's Death Date in Alternative Calendar LO
Patient's Alternative Calendar CS
+B
Patient's Sex CS
+10
Patient's Insurance Plan Code
+B1
Patient's Primary Language Code
Patient's Primary Language Modifier Code
+FE
Quality Control Subject CS
Quality Control Subject Type Code
+11
Strain Description UC
Strain Nomenclature LO
Strain Stock Number LO
Strain Source Registry Code
Strain Stock
Strain Source LO
Strain Additional Information UT
Strain Code
+8
Genetic Modifications
Genetic Modifications Description UC
Genetic Modifications Nomenclature LO
+6
Genetic Modifications Code
+DD7
Other Patient IDs RLO:1-n
Other Patient Names PN:1-n
Other Patient IDs
+3
Patient's Birth Name PN
+B
Patient's Age AS
+10
Patient's Size DS
Patient's Size Code
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
Referenced Patient Photo
+F00
Medical Alerts LO:1-n
+110
Allergies LO:1-n
+40
Country of Residence LO

Region of Residence LO

Patient's Telephone Numbers SH:1-n
Patient's Telecom Information LT
+B
Ethnic Group SH
Ethnic Group Code
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
Patient Species Code
Patient's Sex Neutered CS
+D
Anatomical Orientation Type CS
+82
Patient Breed Description LO
Patient Breed Code
Breed Registration
Breed Registration Number LO
Breed Registry Code
Responsible Person PN
Responsible Person Role CS
Responsible Organization LO
+1D67
Patient Comments LT
+5431
Examined Body Thickness FL
@00120010
Clinical Trial Sponsor Name LO
+10
Clinical Trial Protocol ID LO
Clinical Trial Protocol Name LO
Issuer of Clinical Trial Protocol ID LO
Other Clinical Trial Protocol IDs
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
Clinical Trial Time Point Type Code
Issuer of Clinical Trial Time Point ID LO
+B
Clinical Trial Coordinating Center Name LO

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
Consent for Clinical Trial Use
Distribution Type CS
Consent for Distribution Flag CS
Ethics Committee Approval Effectiveness Start Date DA
Ethics Committee Approval Effectiveness End Date DA
@00140023
CAD File Format RST
Component Reference System RST
Component Manufacturing Procedure ST
+3
Component Manufacturer ST
+8
Material Thickness DS:1-n

Material Pipe Diameter DS:1-n

Material Isolation Diameter DS:1-n
+E
Material Grade ST

Material Properties Description ST
Material Properties File Format (Retired) RST
Material Notes LT
+A
Component Shape CS

Curvature Type CS

Outer Diameter DS

Inner Diameter DS
+AA
Component Welder IDs LO:1-n
Secondary Approval Status CS
Secondary Review Date DA
Secondary Review Time TM
Secondary Reviewer Name PN
Repair ID ST
Multiple Component Approval
Other Approval Status CS:1-n
Other Secondary Approval Status CS:1-n
+F8
Data Element Label
Data Element Label Item
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
Evaluator

Evaluator Number IS

Evaluator Name PN

Evaluation Attempt IS
+A
Indication

Indication Number IS

Indication Label SH

Indication Description ST

Indication Type CS:1-n

Indication Disposition CS

Indication ROI SQ
+12
Indication Physical Property

Property Label SH
+1D0
Coordinate System Number of Axes IS

Coordinate System Axes

Coordinate System Axis Description ST

Coordinate System Data Set Mapping CS

Coordinate System Axis Number IS

Coordinate System Axis Type CS

Coordinate System Axis Units CS

Coordinate System Axis Values OB
+10
Coordinate System Transform

Transform Description ST

Transform Number of Axes IS

Transform Order of Axes IS:1-n

Transformed Axis Units CS

Coordinate System Transform Rotation and Scale Matrix DS:1-n

Coordinate System Transform Translation Matrix DS:1-n
+DE5
Internal Detector Frame Time DS
Number of Frames Integrated DS
+E
Detector Temperature

Sensor Name ST

Horizontal Offset of Sensor DS

Vertical Offset of Sensor DS

Sensor Temperature DS
+18
Dark Current
+10
Dark Current Counts OB/OW
+10
Gain Correction Reference
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
Pulser Equipment

Pulser Type CS

Pulser Notes LT

Receiver Equipment

Amplifier Type CS

Receiver Notes LT

Pre-Amplifier Equipment
Pre-Amplifier Notes LT
Transmit Transducer
Receive Transducer
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
Pulser Settings

Pulse Width DS

Excitation Frequency DS

Modulation Type CS

Damping DS
+8
Receiver Settings
Acquired Soundpath Length DS
Acquisition Compression Type CS
Acquisition Sample Size IS
Rectifier Smoothing DS
DAC SQ
DAC Type CS

DAC Gain Points DS:1-n

DAC Time Points DS:1-n

DAC Amplitude DS:1-n
+4
Pre-Amplifier Settings
+10
Transmit Transducer Settings
Receive Transducer Settings
Incident Angle DS

Coupling Technique ST

Coupling Medium ST
Coupling Velocity DS
Probe Center Location X DS
Probe Center Location Z DS
Sound Path Length DS

Delay Law Identifier ST
+4
Gate Settings

Gate Threshold DS

Velocity of Sound DS
+C
Calibration Settings

Calibration Procedure ST

Procedure Version SH

Procedure Creation Date DA

Procedure Expiration Date DA

Procedure Last Modified Date DA

Calibration Time TM:1-n

Calibration Date DA:1-n

Probe Drive Equipment
Drive Type CS
Probe Drive Notes LT
Drive Probe
Probe Inductance DS
Probe Resistance DS
Receive Probe
Probe Drive Settings
Bridge Resistors DS
Probe Orientation Angle DS

User Selected Gain Y DS
User Selected Phase DS
User Selected Offset X DS
User Selected Offset Y DS
+3
Channel Settings
Channel Threshold DS
+8
Scanner Settings
Scan Procedure ST
Translation Rate X DS
Translation Rate Y DS

Channel Overlap DS
Image Quality Indicator Type LO:1-n
Image Quality Indicator Material LO:1-n
Image Quality Indicator Size LO:1-n
+F60
LINAC Energy IS

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
@00160001
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
@00180010
Contrast/Bolus Agent LO

Contrast/Bolus Agent
Contrast/Bolus T1 Relaxivity FL
Contrast/Bolus Administration Route
Body Part Examined CS
+B
Scanning Sequence CS:1-n
Sequence Variant CS:1-n
Scan Options CS:1-n
MR Acquisition Type CS
Sequence Name SH
Angio Flag CS
Intervention Drug Information
Intervention Drug Stop Time TM
Intervention Drug Dose DS
Intervention Drug Code
Additional Drug
+6
Radionuclide RLO:1-n
Radiopharmaceutical LO
Energy Window Centerline RDS
Energy Window Total Width RDS:1-n
Intervention Drug Name LO
Intervention Drug Start Time TM
Intervention
Therapy Type RCS
Intervention Status CS
Therapy Description RCS
Intervention Description ST
+6
Cine Rate IS

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

Percent Sampling DS
Percent Phase Field of View DS
Pixel Bandwidth DS
+F6B
Device Serial Number LO

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

Time of Secondary Capture TM

Secondary Capture Device Manufacturer LO
Hardcopy Device Manufacturer RLO
Secondary Capture Device Manufacturer's Model Name LO
Secondary Capture Device Software Versions LO:1-n
Hardcopy Device Software Version RLO:1-n
Hardcopy Device Manufacturer's Model Name RLO
+5
Software Versions LO:1-n

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

Synchronization Channel US:2

Trigger Sample Position UL

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

Filter Type SH
Type of Filters LO:1-n
Intensifier Size DS

Imager Pixel Spacing DS:2

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
XA Acquisition Phase Details
XA Acquisition Frame Rate FD
XA Plane Details
Acquisition Field of View Label LO
X-Ray Filter Details
XA Acquisition Duration FD
Reconstruction Pipeline Type CS
Image Filter Details
Applied Mask Subtraction Flag CS
Requested Series Description Code
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
Water Equivalent Diameter Calculation Method Code
+8E
Scan Velocity DS
Whole Body Technique CS:1-n
Scan Length IS
+E
Acquisition Matrix US:4

In-plane Phase Encoding Direction CS

Flip Angle DS
Variable Flip Angle Flag CS
SAR DS

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

Shutter Left Vertical Edge IS

Shutter Right Vertical Edge IS

Shutter Upper Horizontal Edge IS

Shutter Lower Horizontal Edge IS
+8
Center of Circular Shutter IS:2

Radius of Circular Shutter IS
+E
Vertices of the Polygonal Shutter IS:2-2n

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

Collimator Left Vertical Edge IS

Collimator Right Vertical Edge IS

Collimator Upper Horizontal Edge IS

Collimator Lower Horizontal Edge IS
+8
Center of Circular Collimator IS:2

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
Biopsy Target
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
Transducer Identification
Focus Depth DS
+E
Processing Function LO
Postprocessing Function RLO
Mechanical Index DS

Bone Thermal Index DS

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
Projection Eponymous Name Code
+10C
Image Transformation Matrix RDS:6

Image Translation Vector RDS:3
+DEE
Sensitivity DS
+11
Sequence of Ultrasound Regions=SequenceOfUltrasoundRegions SQ
Region Spatial Format US

Region Data Type US

Region Flags UL

Region Location Min X0 UL

Region Location Min Y0 UL

Region Location Max X1 UL

Region Location Max Y1 UL

Reference Pixel X0 SL

Reference Pixel Y0 SL

Physical Units X Direction US

Physical Units Y Direction US

Reference Pixel Physical Value X FD

Reference Pixel Physical Value Y FD

Physical Delta X FD

Physical Delta Y FD

Transducer Frequency UL
Transducer Type CS
Pulse Repetition Frequency UL

Doppler Correction Angle FD

Steering Angle FD

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

Pixel Component Mask UL

Pixel Component Range Start UL

Pixel Component Range Stop UL

Pixel Component Physical Units US

Pixel Component Data Type US

Number of Table Break Points UL

Table of X Break Points UL:1-n

Table of Y Break Points FD:1-n

Number of Table Entries UL

Table of Pixel Values UL:1-n

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

Detector Mode LT

Detector ID SH

Date of Last Detector Calibration DA

Time of Last Detector Calibration TM

Exposures on Detector Since Last Calibration IS
Exposures on Detector Since Manufactured IS
Detector Time Since Last Exposure DS

Detector Active Time DS

Detector Activation Offset From Exposure DS
+4
Detector Binning DS:2
+6
Detector Element Physical Size DS:2

Detector Element Spacing DS:2

Detector Active Shape CS

Detector Active Dimension(s) DS:1-2

Detector Active Origin DS:2

Detector Manufacturer Name LO
Detector Manufacturer's Model Name LO
+5
Field of View Origin DS:2

Field of View Rotation DS

Field of View Horizontal Flip CS

Pixel Data Area Origin Relative To FOV FL:2

Pixel Data Area Rotation Angle Relative To FOV FL
+8
Grid Absorbing Material LT
Grid Spacing Material LT
Grid Thickness DS

Grid Pitch DS

Grid Aspect Ratio IS:2

Grid Period DS
+4
Grid Focal Distance DS
+4
Filter Material CS:1-n

Filter Thickness Minimum DS:1-n

Filter Thickness Maximum DS:1-n

Filter Beam Path Length Minimum FL:1-n

Filter Beam Path Length Maximum FL:1-n
+8
Exposure Control Mode CS

Exposure Control Mode Description LT

Exposure Status CS
Phototimer Setting DS
+10EB
Exposure Time in uS=ExposureTimeInuS DS
X-Ray Tube Current in uA=XRayTubeCurrentInuA DS
+EB3
Content Qualification CS
Pulse Sequence Name SH
MR Imaging Modifier

Echo Pulse Sequence CS
Inversion Recovery CS
+7
Flow Compensation CS
Multiple Spin Echo CS
Multi-planar Excitation CS

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

Saturation Recovery CS
Spectrally Selected Suppression CS
Spectrally Selected Excitation CS
Spatial Pre-saturation=SpatialPresaturation CS
Tagging CS
Oversampling Phase CS
+7
Tag Spacing First Dimension FD

Geometry of k-Space Traversal CS
Segmented k-Space Traversal CS
Rectilinear Phase Encode Reordering CS
Tag Thickness FD
Partial Fourier Direction CS
Cardiac Synchronization Technique CS
+A
Receive Coil Manufacturer Name LO
MR Receive Coil
Receive Coil Type CS
Quadrature Receive Coil CS
Multi-Coil Definition
Multi-Coil Configuration LO
Multi-Coil Element Name SH
Multi-Coil Element Used CS
MR Transmit Coil
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

Parallel Reduction Factor In-plane FD
+7
Cardiac R-R Interval Specified FD
+3
Acquisition Duration FD
Frame Acquisition DateTime DT
Diffusion Directionality CS
Diffusion Gradient Direction
Parallel Acquisition CS
Parallel Acquisition Technique CS
Inversion Times FD:1-n
+7
Metabolite Map Description ST
Partial Fourier CS
Effective Echo Time FD
Metabolite Map Code
Chemical Shift
Cardiac Signal Source CS

Diffusion b-value FD

Diffusion Gradient Orientation FD:3
+7
Velocity Encoding Direction FD:3
Velocity Encoding Minimum Value FD
Velocity Encoding Acquisition
Number of k-Space Trajectories US
Coverage of k-Space CS
Spectroscopy Acquisition Phase Rows UL
Parallel Reduction Factor In-plane (Retired) RFD

Transmitter Frequency FD:1-2
+68
Resonant Nucleus CS:1-2
Frequency Correction CS

MR Spectroscopy FOV/Geometry
Slab Thickness FD
Slab Orientation FD:3
Mid Slab Position FD:3
MR Spatial Saturation
+B
MR Timing and Related Parameters

MR Echo
MR Modifier

MR Diffusion
Cardiac Synchronization
MR Averages
+C
MR FOV/Geometry
Volume Localization
Spectroscopy Acquisition Data Columns UL
+20
Diffusion Anisotropy Type CS
+A
Frame Reference DateTime DT
MR Metabolite Map
+3
Parallel Reduction Factor out-of-plane FD
+4
Spectroscopy Acquisition Out-of-plane Phase Steps UL
+D
Bulk Motion Status RCS

Parallel Reduction Factor Second In-plane FD
Cardiac Beat Rejection Technique CS
+7
Respiratory Motion Compensation Technique CS
Respiratory Signal Source CS
Bulk Motion Compensation Technique CS
Bulk Motion Signal Source CS
Applicable Safety Standard Agency CS
Applicable Safety Standard Description LO
Operating Mode
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
MR Velocity Encoding
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
MR Image Frame Type
MR Spectroscopy Frame Type
+A
MR Acquisition Phase Encoding Steps in-plane US
MR Acquisition Phase Encoding Steps out-of-plane US

Spectroscopy Acquisition Phase Columns UL

Cardiac Cycle Position CS
+3
Specific Absorption Rate
+7
RF Echo Train Length US
Gradient Echo Train Length US
+F
Arterial Spin Labeling Contrast CS
MR Arterial Spin Labeling
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
ASL Slab
+35
Chemical Shift Minimum Integration Limit in ppm=ChemicalShiftMinimumIntegrationLimitInppm FD
Chemical Shift Maximum Integration Limit in ppm=ChemicalShiftMaximumIntegrationLimitInppm FD
Water Reference Acquisition CS
Echo Peak Position IS
+69
CT Acquisition Type
Acquisition Type CS
Tube Angle FD
CT Acquisition Details
Revolution Time FD
Single Collimation Width FD
Total Collimation Width FD
CT Table Dynamics
Table Speed FD
+7
Table Feed per Rotation FD
Spiral Pitch Factor FD
CT Geometry
Data Collection Center (Patient) FD:3
CT Reconstruction
Reconstruction Algorithm CS
Convolution Kernel Group CS
Reconstruction Field of View FD:2
Reconstruction Target Center (Patient) FD:3
Reconstruction Angle FD
+7
Image Filter SH
CT Exposure
Reconstruction Pixel Spacing FD:2
Exposure Modulation Type CS:1-n
Estimated Dose Saving RFD
CT X-Ray Details
CT Position
Table Position FD
Exposure Time in ms=ExposureTimeInms FD
CT Image Frame Type
+7
X-Ray Tube Current in mA=XRayTubeCurrentInmA FD

Exposure in mAs=ExposureInmAs FD
Constant Volume Flag CS
Fluoroscopy Flag CS
Distance Source to Data Collection Center FD

Contrast/Bolus Agent Number US
Contrast/Bolus Ingredient Code
+8
Contrast Administration Profile
Contrast/Bolus Usage
Contrast/Bolus Agent Administered CS
Contrast/Bolus Agent Detected CS
Contrast/Bolus Agent Phase CS
CTDIvol FD
CTDI Phantom Type Code
+B
Calcium Scoring Mass Factor Patient FL
Calcium Scoring Mass Factor Device FL:3
Energy Weighting Factor FL
+D
CT Additional X-Ray Source
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
Material Code
Decomposition Method CS
Decomposition Description UT
Decomposition Algorithm Identification
Decomposition Material
Material Attenuation
Photon Energy DS
X-Ray Mass Attenuation Coefficient DS
+7D
Projection Pixel Calibration
Distance Source to Isocenter FL
Distance Object to Table Top FL
Object Pixel Spacing in Center of Beam FL:2
Positioner Position
Table Position
Collimator Shape
+9
Planes in Acquisition CS

XA/XRF Frame Characteristics
+5
Frame Acquisition
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

Field of View
Field of View Description LO
Exposure Control Sensing Regions
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

Column Angulation (Patient) FL

Beam Angle FL
+8
Frame Detector Parameters
Calculated Anatomy Thickness FL
+3
Calibration
Object Thickness
Plane Identification CS
+A
Field of View Dimension(s) in Float FL:1-2
Isocenter Reference System
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
Frame Display Shutter
Acquired Image Area Dose Product FL
C-arm Positioner Tabletop Relationship CS

X-Ray Geometry
Irradiation Event Identification
+8D
X-Ray 3D Frame Type Sequence=XRay3DFrameTypeSequence SQ

Contributing Sources
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
Per Projection Acquisition
+9
Detector Position
X-Ray Acquisition Dose
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
X-Ray Grid
X-Ray Filter
Detector Active Area TLHC Position FD:3
Detector Active Area Orientation FD:6
Positioner Primary Angle Direction CS
+A8
Diffusion b-matrix
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

Radiopharmaceutical Agent Number US
+9
PET Frame Acquisition
PET Detector Motion Details
PET Table Dynamics
PET Position
PET Frame Correction Factors
Radiopharmaceutical Usage
Attenuation Correction Source CS
Number of Iterations US
+7
Number of Subsets US
+9
PET Reconstruction
+8
PET Frame Type
+4
Time of Flight Information Used CS
Reconstruction Type CS

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
Patient Physiological State
Patient Physiological State Code
+8F
Depth(s) of Focus FD:1-n

Excluded Intervals
Exclusion Start DateTime DT
Exclusion Duration FD
US Image Description
Image Data Type
Data Type CS
Transducer Scan Pattern Code

Aliased Data Type CS
Position Measuring Device Used CS
Transducer Geometry Code
Transducer Beam Steering Code
Transducer Application Code
Zero Velocity Pixel Value US/SS
+11
Photoacoustic Excitation Characteristics
Excitation Spectral Width FD
Excitation Energy FD
Excitation Pulse Duration FD
Excitation Wavelength
Excitation Wavelength FD

Illumination Translation Flag CS
Acoustic Coupling Medium Flag CS
Acoustic Coupling Medium Code
Acoustic Coupling Medium Temperature FD
Transducer Response
Center Frequency FD
Fractional Bandwidth FD
Lower Cutoff Frequency FD
Upper Cutoff Frequency FD
Transducer Technology
Sound Speed Correction Mechanism Code
Object Sound Speed FD
Acoustic Coupling Medium Sound Speed FD
Photoacoustic Image Frame Type
Image Data Type Code
+CA
Reference Location Label LO
Reference Location Description UT
Reference Basis Code
Reference Geometry Code
Offset Distance DS
Offset Direction CS
Potential Scheduled Protocol Code
Potential Requested Procedure Code
Potential Reasons for Procedure UC:1-n
Potential Reasons for Procedure Code
Potential Diagnostic Tasks UC:1-n
Contraindications Code
Referenced Defined Protocol
Referenced Performed Protocol
Predecessor Protocol
Protocol Planning Information UT
Protocol Design Rationale UT
Patient Specification
Model Specification
Parameters Specification
Instruction
Instruction Index US
Instruction Text LO
Instruction Description UT
Instruction Performed Flag CS
Instruction Performed DateTime DT
Instruction Performance Comment UT
Patient Positioning Instruction
Positioning Method Code
Positioning Landmark
Target Frame of Reference UID UI
Acquisition Protocol Element Specification
Acquisition Protocol Element
Protocol Element Number US
Protocol Element Name LO
Protocol Element Characteristics Summary UT
Protocol Element Purpose UT
+C
Acquisition Motion CS
Acquisition Start Location
Acquisition End Location
Reconstruction Protocol Element Specification
Reconstruction Protocol Element
Storage Protocol Element Specification
Storage Protocol Element
Requested Series Description LO
Source Acquisition Protocol Element Number US:1-n
Source Acquisition Beam Number US:1-n
Source Reconstruction Protocol Element Number US:1-n
Reconstruction Start Location
Reconstruction End Location
Reconstruction Algorithm
Reconstruction Target Center Location
+3
Image Filter Description UT
CTDIvol Notification Trigger FD
DLP Notification Trigger FD
Auto KVP Selection Type CS
Auto KVP Upper Bound FD
Auto KVP Lower Bound FD
Protocol Defined Patient Position CS
+6BA
Contributing Equipment
Contribution DateTime DT
Contribution Description ST
@0020000D
Study Instance UID UI
Series Instance UID UI

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

Overlay Number RIS

Curve Number RIS

LUT Number RIS
Pyramid Label LO
+9
Image Position RDS:3

Image Position (Patient) DS:3
+3
Image Orientation RDS:6

Image Orientation (Patient) DS:6
+19
Location RDS

Frame of Reference UID UI
+E
Laterality CS

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

Number of Patient Related Series IS

Number of Patient Related Instances IS

Number of Study Related Series IS

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

Original Image Identification Nomenclature RLO:1-n
+4054
Stack ID SH
In-Stack Position Number UL
+1A
Frame Anatomy
Frame Laterality CS
+9F
Frame Content

Plane Position
+3
Plane Orientation
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

Functional Group Pointer AT
+9
Unassigned Shared Converted Attributes
Unassigned Per-Frame Converted Attributes
Conversion Source Attributes
+A1
Dimension Index Private Creator LO
+E
Dimension Organization
Dimension Index
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
Respiratory Synchronization
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
Temporal Position
Dimension Organization Type CS
Volume Frame of Reference UID UI
Table Frame of Reference UID UI
+10E
Dimension Description Label LO
+2F
Patient Orientation in Frame
+3
Frame Label LO
+C5
Acquisition Index US:1-n
+11
Contributing SOP Instances Reference
+D
Reconstruction Index US
@00220001
Light Path Filter Pass-Through Wavelength US
Light Path Filter Pass Band US:2
Image Path Filter Pass-Through Wavelength US
Image Path Filter Pass Band US:2
Patient Eye Movement Commanded CS
Patient Eye Movement Command Code
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
Acquisition Device Type Code
Illumination Type Code
Light Path Filter Type Stack Code
Image Path Filter Type Stack Code
Lenses Code
Channel Description Code
Refractive State
Mydriatic Agent Code
Relative Image Position Code
Camera Angle of View FL

Stereo Pairs
Left Image
Right Image
+6
Stereo Pairs Present CS
+8
Axial Length of the Eye FL
Ophthalmic Frame Location
Reference Coordinates FL:2-2n
+3
Depth Spatial Resolution FL
Maximum Depth Distortion FL
Along-scan Spatial Resolution FL
Maximum Along-scan Distortion FL
Ophthalmic Image Orientation CS
+8
Depth of Transverse Image FL
Mydriatic Agent Concentration Units
+6
Across-scan Spatial Resolution FL
Maximum Across-scan Distortion FL
+5
Mydriatic Agent Concentration DS
+7
Illumination Wave Length FL
Illumination Power FL
Illumination Bandwidth FL
Mydriatic Agent
+FAF
Ophthalmic Axial Measurements Right Eye
Ophthalmic Axial Measurements Left Eye
Ophthalmic Axial Measurements Device Type CS
+7
Ophthalmic Axial Length Measurements Type CS

Ophthalmic Axial Length
+7
Ophthalmic Axial Length FL
+B
Lens Status Code
Vitreous Status Code
+3
IOL Formula Code
IOL Formula Detail LO
+A
Keratometer Index FL

Source of Ophthalmic Axial Length Code
Source of Corneal Size Data Code
Target Refraction FL

Refractive Procedure Occurred CS
+7
Refractive Surgery Type Code
+4
Ophthalmic Ultrasound Method Code
Surgically Induced Astigmatism
Type of Optical Correction CS
Toric IOL Power
Predicted Toric Error
Pre-Selected for Implantation CS
Toric IOL Power for Exact Emmetropia
Toric IOL Power for Exact Target Refraction
+5
Ophthalmic Axial Length Measurements
+3
IOL Power FL
Predicted Refractive Error FL
+5
Ophthalmic Axial Length Velocity FL
+C
Lens Status Description LO
Vitreous Status Description LO
+2A
IOL Power

Lens Constant
IOL Manufacturer LO
Lens Constant Description RLO
Implant Name LO
Keratometry Measurement Type Code
Implant Part Number LO
+69
Referenced Ophthalmic Axial Measurements
Ophthalmic Axial Length Measurements Segment Name Code

Refractive Error Before Refractive Surgery Code
+1E
IOL Power For Exact Emmetropia FL
IOL Power For Exact Target Refraction FL
+3
Anterior Chamber Depth Definition Code

Lens Thickness
Anterior Chamber Depth

Calculation Comment
Calculation Comment Type CS
Calculation Comment LT
+4
Lens Thickness FL
Anterior Chamber Depth FL
Source of Lens Thickness Data Code
Source of Anterior Chamber Depth Data Code
Source of Refractive Measurements
Source of Refractive Measurements Code
+B
Ophthalmic Axial Length Measurement Modified CS
+10
Ophthalmic Axial Length Data Source Code
+3
Ophthalmic Axial Length Acquisition Method Code RSQ

Signal to Noise Ratio FL
+4
Ophthalmic Axial Length Data Source Description LO
+B7
Ophthalmic Axial Length Measurements Total Length
Ophthalmic Axial Length Measurements Segmental Length
Ophthalmic Axial Length Measurements Length Summation
+E
Ultrasound Ophthalmic Axial Length Measurements
+5
Optical Ophthalmic Axial Length Measurements
+B
Ultrasound Selected Ophthalmic Axial Length
+20
Ophthalmic Axial Length Selection Method Code
+5
Optical Selected Ophthalmic Axial Length

Selected Segmental Ophthalmic Axial Length
+9
Selected Total Ophthalmic Axial Length

Ophthalmic Axial Length Quality Metric
+3
Ophthalmic Axial Length Quality Metric Type Code RSQ
+E
Ophthalmic Axial Length Quality Metric Type Description RLO
+8D
Intraocular Lens Calculations Right Eye
+10
Intraocular Lens Calculations Left Eye
+20
Referenced Ophthalmic Axial Length Measurement QC Image
+E5
Ophthalmic Mapping Device Type CS
+B
Acquisition Method Code
+3
Acquisition Method Algorithm
+13
Ophthalmic Thickness Map Type Code
+D
Ophthalmic Thickness Mapping Normals

Retinal Thickness Definition Code
+B
Pixel Value Mapping to Coded Concept

Mapped Pixel Value US/SS

Pixel Value Mapping Explanation LO
+4
Ophthalmic Thickness Map Quality Threshold
+8
Ophthalmic Thickness Map Threshold Quality Rating FL
+3
Anatomic Structure Reference Point FL:2

Registration to Localizer
Registered Localizer Units CS
Registered Localizer Top Left Hand Corner FL:2
Registered Localizer Bottom Right Hand Corner FL:2
+8
Ophthalmic Thickness Map Quality Rating

Relevant OPT Attributes
+A0
Transformation Method Code
Transformation Algorithm

Ophthalmic Axial Length Method CS

Ophthalmic FOV FL
Two Dimensional to Three Dimensional Map
+D
Wide Field Ophthalmic Photography Quality Rating
Wide Field Ophthalmic Photography Quality Threshold
Wide Field Ophthalmic Photography Threshold Quality Rating FL
X Coordinates Center Pixel View Angle FL
Y Coordinates Center Pixel View Angle FL
+7
Number of Map Points UL
Two Dimensional to Three Dimensional Map Data OF
+E1
Derivation Algorithm
+3
Ophthalmic Image Type Code
Ophthalmic Image Type Description LO

Scan Pattern Type Code
+8
Referenced Surface Mesh Identification

Ophthalmic Volumetric Properties Flag CS

Ophthalmic Anatomic Reference Point X-Coordinate FL

Ophthalmic Anatomic Reference Point Y-Coordinate FL

Ophthalmic En Face Image Quality Rating
+8
Quality Threshold DS
+10
OCT B-scan Analysis Acquisition Parameters Sequence=OCTBscanAnalysisAcquisitionParametersSequence SQ

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
@00240010
Visual Field Horizontal Extent FL
Visual Field Vertical Extent FL
Visual Field Shape CS
+4
Screening Test Mode Code

Maximum Stimulus Luminance FL
+8
Background Luminance FL
Stimulus Color Code
+3
Background Illumination Color Code
Stimulus Area FL
+3
Stimulus Presentation Time FL
+A
Fixation
Fixation Monitoring Code
Visual Field Catch Trial
Fixation Checked Quantity US
Patient Not Properly Fixated Quantity US
Presented Visual Stimuli Data Flag CS
Number of Visual Stimuli US
Excessive Fixation Losses Data Flag CS
+7
Excessive Fixation Losses CS

Stimuli Retesting Quantity US

Comments on Patient's Performance of Visual Field LT
False Negatives Estimate Flag CS
False Negatives Estimate FL

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
Test Point Normals
Global Deviation Probability Normals Flag CS
+7
False Positives Quantity US
Excessive False Positives Data Flag CS
Excessive False Positives CS
Visual Field Test Normals Flag CS
Results Normals
Age Corrected Sensitivity Deviation Algorithm
Global Deviation From Normal FL
Generalized Defect Sensitivity Deviation Algorithm
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

Global Deviation Probability

Localized Deviation Probability
Foveal Sensitivity Measured CS
Foveal Sensitivity FL
Visual Field Test Duration FL
Visual Field Test Point
+7
Visual Field Test Point X-Coordinate FL
Visual Field Test Point Y-Coordinate FL
Age Corrected Sensitivity Deviation Value FL
Stimulus Results CS
Sensitivity Value FL
Retest Stimulus Seen CS
Retest Sensitivity Value FL
Visual Field Test Point Normals
Quantified Defect FL
+68
Age Corrected Sensitivity Deviation Probability Value FL

Generalized Defect Corrected Sensitivity Deviation Flag CS
Generalized Defect Corrected Sensitivity Deviation Value FL
Generalized Defect Corrected Sensitivity Deviation Probability Value FL
Minimum Sensitivity Value FL
Blind Spot Localized CS
Blind Spot X-Coordinate FL
Blind Spot Y-Coordinate FL
+8
Visual Acuity Measurement

Refractive Parameters Used on Patient
Measurement Laterality CS
Ophthalmic Patient Clinical Information Left Eye
Ophthalmic Patient Clinical Information Right Eye

Foveal Point Normative Data Flag CS
Foveal Point Probability Value FL
+8
Screening Baseline Measured CS

Screening Baseline Measured

Screening Baseline Type CS

Screening Baseline Value FL
+DC
Algorithm Source LO
+104
Data Set Name LO
Data Set Version LO
Data Set Source LO
Data Set Description LO
+E
Visual Field Test Reliability Global Index
+9
Visual Field Global Results Index
+5
Data Observation
+13
Index Normals Flag CS
+9
Index Probability FL
+3
Index Probability
@00280002
Samples per Pixel US
Samples per Pixel Used US
Photometric Interpretation CS
Image Dimensions RUS
Planar Configuration US

Number of Frames IS
Frame Increment Pointer AT:1-n
Frame Dimension Pointer AT:1-n
+6
Rows US
Columns US
Planes RUS

Ultrasound Color Data Present US
+C
Retired-blank= ROB
+10
Pixel Spacing DS:2
Zoom Factor DS:2
Zoom Center DS:2

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

Compression Sequence RCS:1-n
Compression Step Pointers RAT:1-n

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
Stored Value Color Range
Minimum Stored Value Mapped FD
Maximum Stored Value Mapped FD
+CE
Breast Implant Present CS
+50
Partial View CS
Partial View Description ST
Partial View Code
+8
Spatial Locations Preserved CS
+A7
Data Frame Assignment
Data Path Assignment CS
Bits Mapped to Color Lookup Table US
Blending LUT 1 SQ
Blending LUT 1 Transfer Function CS
Blending Weight Constant FD
Blending Lookup Table Descriptor US:3
Blending Lookup Table Data OW
+3
Enhanced Palette Color Lookup Table
Blending LUT 2 SQ
Blending LUT 2 Transfer Function CS
Data Path ID CS
RGB LUT Transfer Function CS
Alpha LUT Transfer Function CS
+BF0
ICC Profile OB

Color Space CS
+10E
Lossy Image Compression CS

Lossy Image Compression Ratio DS:1-n

Lossy Image Compression Method CS:1-n
+EEC
Modality LUT SQ
Variable Modality LUT SQ
LUT Descriptor US/SS:3
LUT Explanation LO
Modality LUT Type LO

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

Frame of Interest Description LO:1-n
Frame of Interest Type CS:1-n
+D
Mask Pointer(s) RUS:1-n
+10
R Wave Pointer US:1-n
+C0
Mask Subtraction
Mask Operation CS
Applicable Frame Range US:2-2n
+E
Mask Frame Numbers US:1-n

Contrast Frame Averaging US

Mask Sub-pixel Shift FL:2
+C
TID Offset SS
+70
Mask Operation Explanation ST
+E70
Equipment Administrator
Number of Display Subsystems US
Current Configuration ID US
Display Subsystem ID US
Display Subsystem Name SH
Display Subsystem Description LO
System Status CS
System Status Comment LO
Target Luminance Characteristics
Luminance Characteristics ID US
Display Subsystem Configuration
Configuration ID US
Configuration Name SH
Configuration Description LO
Referenced Target Luminance Characteristics ID US
QA Results
Display Subsystem QA Results
Configuration QA Results
Measurement Equipment
Measurement Functions CS:1-n
Measurement Equipment Type CS
Visual Evaluation Result
Display Calibration Result
DDL Value US
CIExy White Point FL:2
Display Function Type CS
Gamma Value FL
Number of Luminance Points US
Luminance Response
Target Minimum Luminance FL
Target Maximum Luminance FL
Luminance Value FL
Luminance Response Description LO
White Point Flag CS
Display Device Type Code
Display Subsystem
Luminance Result
Ambient Light Value Source CS
Measured Characteristics CS:1-n
Luminance Uniformity Result
Visual Evaluation Test
Test Result CS
Test Result Comment LO
Test Image Validation CS
Test Pattern Code
Measurement Pattern Code
Visual Evaluation Method Code
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
Pixel Measures
+22
Frame VOI LUT SQ
+13
Pixel Value Transformation
+F0
Signal Domain Rows CS
+1DC
Display Filter Percentage FL
+4
Frame Pixel Shift
Subtraction Item ID US
+C
Pixel Intensity Relationship LUT SQ
+21
Frame Pixel Data Properties
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
Pixel Shift
Region Pixel Shift
Vertices of the Region SS:2-2n

Multi-frame Presentation
Pixel Shift Frame Range US:2-2n
LUT Frame Range US:2-2n
+19
Image to Equipment Mapping Matrix DS:16
+17
Equipment Coordinate System Identification CS
@0032000A
Study Status ID RCS

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
Requesting Physician Identification
Requesting Physician PN
Requesting Service LO
Requesting Service Code
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
Requested Procedure Code
Requested Laterality Code
Reason for Visit UT
Reason for Visit Code
+9
Requested Contrast Agent LO
+2F90
Study Comments RLT
@00340001
Flow Identifier
Flow Identifier OB
Flow Transfer Syntax UID UI
Flow RTP Sampling Rate UL
Source Identifier OB

Frame Origin Timestamp OB
Includes Imaging Subject CS
Frame Usefulness Group
Real-Time Bulk Data Flow
Camera Position Group
Includes Information CS
Time of Frame Group
@00380004
Referenced Patient Alias RSQ
+4
Visit Status ID CS
+8
Admission ID LO
Issuer of Admission ID RLO
+3
Issuer of Admission ID SQ

Route of Admissions LO
+4
Scheduled Admission Date RDA
Scheduled Admission Time RTM
Scheduled Discharge Date RDA
Scheduled Discharge Time RTM
Scheduled Patient Institution Residence RLO

Admitting Date DA
Admitting Time TM
+F
Discharge Date RDA

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

Issuer of Service Episode ID SQ
+9C
Pertinent Documents
Pertinent Resources
Resource Description LO
+1FE
Current Patient Location LO
+100
Patient's Institution Residence LO
+100
Patient State LO

Patient Clinical Trial Participation
+3AFE
Visit Comments LT
@003A0004
Waveform Originality CS
Number of Waveform Channels US
+B
Number of Waveform Samples UL
+A
Sampling Frequency DS
+6
Multiplex Group Label SH
+1E0
Channel Definition

Waveform Channel Number IS
Channel Label SH

Channel Status CS:1-n
+3
Channel Source
Channel Source Modifiers
Source Waveform

Channel Derivation Description LO
+4
Channel Sensitivity DS
Channel Sensitivity Units
Channel Sensitivity Correction Factor DS
Channel Baseline DS
Channel Time Skew DS
Channel Sample Skew DS
+3
Channel Offset DS

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
Waveform Presentation Group
Presentation Group Number US
Channel Display

Channel Recommended Display CIELab Value US:3
Channel Position FL
Display Shading Flag CS
Fractional Channel Display Scale FL
Absolute Channel Display Scale FL
+B8
Multiplexed Audio Channels Description Code
Channel Identification Code IS
Channel Mode CS
+E
Multiplex Group UID UI
Powerline Frequency DS
Channel Impedance
Impedance Value DS
Impedance Measurement DateTime DT
Impedance Measurement Frequency DS
Impedance Measurement Current Type CS
Waveform Amplifier Type CS
Filter Low Frequency Characteristics
Filter High Frequency Characteristics
+7
Summarized Filter Lookup Table Sequence=SummarizedFilterLookupTable SQ
Notch Filter Characteristics
Waveform Filter Type CS
Analog Filter Characteristics
Analog Filter Roll Off DS
Analog Filter Type Code Sequence=AnalogFilterType SQ
Digital Filter Characteristics
Digital Filter Order IS
Digital Filter Type Code
Waveform Filter Description ST
Filter Lookup Table
Filter Lookup Table Description ST
Frequency Encoding Code
Magnitude Encoding Code
Filter Lookup Table Data OD
@00400001
Scheduled Station AE Title AE:1-n
Scheduled Procedure Step Start Date DA
Scheduled Procedure Step Start Time TM
Scheduled Procedure Step End Date DA
Scheduled Procedure Step End Time TM
Scheduled Performing Physician's Name PN
Scheduled Procedure Step Description LO
Scheduled Protocol Code
Scheduled Procedure Step ID SH
Stage Code
Scheduled Performing Physician Identification
+5
Scheduled Station Name SH:1-n
Scheduled Procedure Step Location SH
Pre-Medication LO
+E
Scheduled Procedure Step Status CS
+6
Order Placer Identifier
Order Filler Identifier
+A
Local Namespace Entity ID UT
Universal Entity ID UT
Universal Entity ID Type CS

Identifier Type Code CS
Assigning Facility
+3
Assigning Jurisdiction Code
Assigning Agency or Department Code
+C6
Scheduled Procedure Step
+120
Referenced Non-Image Composite SOP Instance
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
Performed Protocol Code
Performed Protocol Type CS
+F
Scheduled Step Attributes
+5
Request Attributes
+B
Comments on the Performed Procedure Step ST
Performed Procedure Step Discontinuation Reason Code
+12
Quantity
Quantity DS
Measuring Units
Billing Item
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

Comments on Radiation Dose ST

X-Ray Output DS

Half Value Layer DS

Organ Dose DS

Organ Exposed CS
+8
Billing Procedure Step
Film Consumption
+3
Billing Supplies and Devices
+C
Referenced Procedure Step RSQ
+10
Performed Series
+C0
Comments on the Scheduled Procedure Step LT
+40
Protocol Context
Content Item Modifier
+BF
Scheduled Specimen
+A
Specimen Accession Number RLO
+8
Container Identifier LO
Issuer of the Container Identifier

Alternate Container Identifier
+3
Container Type Code

Container Description LO
+6
Container Component
+30
Specimen RSQ
Specimen Identifier LO
Specimen Description Sequence (Trial)=SpecimenDescriptionSequenceTrial RSQ
Specimen Description (Trial) RST
Specimen UID UI
Acquisition Context
Acquisition Context Description ST
+A
Specimen Description

Issuer of the Specimen Identifier
+38
Specimen Type Code
+66
Specimen Short Description LO

Specimen Detailed Description UT
+E
Specimen Preparation

Specimen Preparation Step Content Item
+E
Specimen Localization Content Item
+DA
Slide Identifier RLO
+16
Whole Slide Microscopy Image Frame Type
+A
Image Center Point Coordinates
+10
X Offset in Slide Coordinate System DS
+10
Y Offset in Slide Coordinate System DS
+10
Z Offset in Slide Coordinate System DS
+18E
Pixel Spacing RSQ

Coordinate System Axis Code RSQ
+10
Measurement Units Code
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
Reason for Requested Procedure Code
+6
Names of Intended Recipients of Results PN:1-n
Intended Recipients of Results Identification
Reason For Performed Procedure Code
+4E
Requested Procedure Description (Trial) RLO
+A1
Person Identification Code
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
Human Performer Code
+7
Scheduled Procedure Step Modification DateTime DT
Expected Completion DateTime DT
+4
Resulting General Purpose Performed Procedure Steps RSQ
Referenced General Purpose Scheduled Procedure Step RSQ

Scheduled Workitem Code
Performed Workitem Code
+7
Input Availability Flag RCS
Input Information
Relevant Information RSQ
Referenced General Purpose Scheduled Procedure Step Transaction UID RUI

Scheduled Station Name Code
Scheduled Station Class Code
Scheduled Station Geographic Location Code
Performed Station Name Code
Performed Station Class Code
+7
Performed Station Geographic Location Code
Requested Subsequent Workitem Code RSQ
Non-DICOM Output Code RSQ
Output Information
Scheduled Human Performers
Actual Human Performers
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
Output Destination
DICOM Storage
STOW-RS Storage
Storage URL UR
XDS Storage
+428E
Entrance Dose in mGy=EntranceDoseInmGy DS
Entrance Dose Derivation CS
+D8F
Parametric Map Frame Type

Referenced Image Real World Value Mapping

Real World Value Mapping

Pixel Value Mapping Code
+178
LUT Label SH
Real World Value Last Value Mapped US/SS
Real World Value LUT Data FD:1-n
Double Float Real World Value Last Value Mapped FD
Double Float Real World Value First Value Mapped FD

Real World Value First Value Mapped US/SS
+A
Quantity Definition
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

Findings Source Category Code Sequence (Trial)=FindingsSourceCategoryCodeSequenceTrial RSQ
Verifying Organization LO
Documenting Organization Identifier Code Sequence (Trial)=DocumentingOrganizationIdentifierCodeSequenceTrial RSQ
+8
Verification DateTime DT

Observation DateTime DT
Observation Start DateTime DT
+D
Value Type CS
+3
Concept Name Code
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
Verifying Observer
Object Binary Identifier (Trial) ROB
Verifying Observer Name PN
Documenting Observer Identifier Code Sequence (Trial)=DocumentingObserverIdentifierCodeSequenceTrial RSQ

Author Observer

Participant

Custodial Organization
+4
Participation Type CS

Participation DateTime DT

Observer Type CS
Procedure Identifier Code Sequence (Trial)=ProcedureIdentifierCodeSequenceTrial RSQ
+3
Verifying Observer Identification Code
Object Directory Binary Identifier (Trial) ROB
+7
Equivalent CDA Document RSQ
+20
Referenced Waveform Channels US:2-2n
+60
Date of Document or Verbal Transaction (Trial) RDA

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

Referenced Sample Positions UL:1-n
+4
Referenced Frame Numbers RUS:1-n

Referenced Time Offsets DS:1-n

Referenced DateTime DT:1-n
+26
Text Value UT
Floating Point Value FD:1-n
Rational Numerator Value SL:1-n
Rational Denominator Value UL:1-n
+4
Observation Category Code Sequence (Trial)=ObservationCategoryCodeSequenceTrial RSQ
Concept Code

Bibliographic Citation (Trial) RST
+6
Purpose of Reference Code
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
Modifier Code
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
Measured Value
Numeric Value Qualifier Code
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
Predecessor Documents
+10
Referenced Request

Performed Procedure Code
+3
Current Requested Procedure Evidence
+B
Report Detail Sequence (Trial)=ReportDetailSequenceTrial RSQ
+5
Pertinent Other Evidence
+B
HL7 Structured Document Reference
+72
Observation Subject UID (Trial) RUI
Observation Subject Class (Trial) RCS
Observation Subject Type Code Sequence (Trial)=ObservationSubjectTypeCodeSequenceTrial RSQ
+8D
Completion Flag CS
Completion Flag Description LO
Verification Flag CS
Archive Requested CS

Preliminary Flag CS
+6E
Content Template
+21
Identical Documents
+DB
Observation Subject Context Flag (Trial) RCS
Observer Context Flag (Trial) RCS

Procedure Context Flag (Trial) RCS
+12D
Content
Relationship Sequence (Trial)=RelationshipSequenceTrial RSQ
Relationship Type Code Sequence (Trial)=RelationshipTypeCodeSequenceTrial RSQ
+12
Language Code Sequence (Trial)=LanguageCodeSequenceTrial RSQ
+BD
Tabulated Values
Number of Table Rows UL
Number of Table Columns UL
Table Row Number UL
Table Column Number UL
Table Row Definition
Table Column Definition
Cell Values
+18A
Uniform Resource Locator (Trial) RST
+68E
Waveform Annotation
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

HL7 Document Type Code

Document Class Code
+8
Retrieve URI UR
Retrieve Location UID UI
+F
Type of Instances CS
DICOM Retrieval
DICOM Media Retrieval
WADO Retrieval
XDS Retrieval
WADO-RS Retrieval
+B
Repository Unique ID UI
Home Community ID UI
@00420010
Document Title ST
Encapsulated Document OB
MIME Type of Encapsulated Document LO
Source Instance
List of MIME Types LO:1-n
Encapsulated Document Length UL
@00440001
Product Package Identifier ST
Substance Administration Approval CS
Approval Status Further Description LT
Approval Status DateTime DT
+3
Product Type Code
Product Name LO:1-n
Product Description LT
Product Lot Identifier LO
Product Expiration DateTime DT
+5
Substance Administration DateTime DT
Substance Administration Notes LO
Substance Administration Device ID LO
Product Parameter
+6
Substance Administration Parameter
+E7
Approval
Assertion Code
Assertion UID UI
Asserter Identification
Assertion DateTime DT
Assertion Expiration DateTime DT
Assertion Comments UT
Related Assertion
Referenced Assertion UID UI
Approval Subject
Organizational Role Code
@00460012
Lens Description LO

Right Lens
Left Lens
Unspecified Laterality Lens

Cylinder
+10
Prism
+8
Horizontal Prism Power FD

Horizontal Prism Base CS

Vertical Prism Power FD

Vertical Prism Base CS

Lens Segment Type CS
+8
Optical Transmittance FD

Channel Width FD

Pupil Size FD

Corneal Size FD
Corneal Size
+9
Autorefraction Right Eye

Autorefraction Left Eye
+E
Distance Pupillary Distance FD

Near Pupillary Distance FD
Intermediate Pupillary Distance FD
Other Pupillary Distance FD
+C
Keratometry Right Eye
Keratometry Left Eye
+3
Steep Keratometric Axis
Radius of Curvature FD
Keratometric Power FD
Keratometric Axis FD
+9
Flat Keratometric Axis
+12
Background Color CS

Optotype CS
Optotype Presentation CS

Subjective Refraction Right Eye
Subjective Refraction Left Eye
+68
Add Near
Add Intermediate
Add Other

Add Power FD

Viewing Distance FD
+A
Cornea Measurements
Source of Cornea Measurement Data Code
Steep Corneal Axis
Flat Corneal Axis
Corneal Power FD
Corneal Axis FD
Cornea Measurement Method Code
Refractive Index of Cornea FL
Refractive Index of Aqueous Humor FL
+9
Visual Acuity Type Code
Visual Acuity Right Eye
Visual Acuity Left Eye
Visual Acuity Both Eyes Open
Viewing Distance Type CS
+10
Visual Acuity Modifiers SS:2

Decimal Visual Acuity FD

Optotype Detailed Definition LO
+C
Referenced Refractive Measurements
Sphere Power FD
Cylinder Power FD
+BA
Corneal Topography Surface CS
Corneal Vertex Location FL:2
Pupil Centroid X-Coordinate FL
Pupil Centroid Y-Coordinate FL
Equivalent Pupil Radius FL

Corneal Topography Map Type Code
Vertices of the Outline of Pupil IS:2-2n
+8
Corneal Topography Mapping Normals
Maximum Corneal Curvature
Maximum Corneal Curvature FL
Maximum Corneal Curvature Location FL:2

Minimum Keratometric
+3
Simulated Keratometric Cylinder
+8
Average Corneal Power FL
+4
Corneal I-S Value FL
+3
Analyzed Area FL
+9
Surface Regularity Index FL

Surface Asymmetry Index FL

Corneal Eccentricity Index FL

Keratoconus Prediction Index FL

Decimal Potential Visual Acuity FL
+A
Corneal Topography Map Quality Evaluation CS

Source Image Corneal Processed Data
+3
Corneal Point Location FL:3
Corneal Point Estimated CS
Axial Power FL
+7
Tangential Power FL
Refractive Power FL
Relative Elevation FL
Corneal Wavefront FL
@00480001
Imaged Volume Width FL
Imaged Volume Height FL
Imaged Volume Depth FL
+3
Total Pixel Matrix Columns UL
Total Pixel Matrix Rows UL
Total Pixel Matrix Origin
+8
Specimen Label in Image CS
Focus Method CS
Extended Depth of Field CS
Number of Focal Planes US
Distance Between Focal Planes FL
Recommended Absent Pixel CIELab Value US:3
+EB
Illuminator Type Code

Image Orientation (Slide) DS:6
+3
Optical Path
Optical Path Identifier SH
Optical Path Description ST
Illumination Color Code
+8
Specimen Reference
Condenser Lens Power DS
Objective Lens Power DS
Objective Lens Numerical Aperture DS
Confocal Mode CS
Tissue Location CS
Confocal Microscopy Image Frame Type
Image Acquisition Depth FD
+9
Palette Color Lookup Table
+E0
Referenced Image Navigation RSQ
Top Left Hand Corner of Localizer Area RUS:2
Bottom Right Hand Corner of Localizer Area RUS:2
+5
Optical Path Identification
+13
Plane Position (Slide) SQ
+4
Column Position In Total Image Pixel Matrix SL
Row Position In Total Image Pixel Matrix SL
+E2
Pixel Origin Interpretation CS
Number of Optical Paths UL
Total Pixel Matrix Focal Planes UL
@00500004
Calibration Image CS
+C
Device

Container Component Type Code
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

Device Description LO
Long Device Description ST
@00520001
Contrast/Bolus Ingredient Percent by Volume FL
OCT Focal Distance FD
Beam Spot Size FD
Effective Refractive Index FD

OCT Acquisition Domain CS
OCT Optical Center Wavelength FD
Axial Resolution FD
Ranging Depth FD
+8
A-line Rate FD
A-lines Per Frame US
Catheter Rotational Rate FD
A-line Pixel Spacing FD

Mode of Percutaneous Access
+F
Intravascular OCT Frame Type
OCT Z Offset Applied CS
Intravascular Frame Content
Intravascular Longitudinal Distance FD
Intravascular OCT Frame Content
+7
OCT Z Offset Correction SS
Catheter Direction of Rotation CS

Seam Line Location FD
First A-line Location FD

Seam Line Index US

Number of Padded A-lines US
Interpolation Type CS
Refractive Index Applied CS
@00540010
Energy Window Vector US:1-n
Number of Energy Windows US
Energy Window Information
Energy Window Range
Energy Window Lower Limit DS
Energy Window Upper Limit DS
Radiopharmaceutical Information
Residual Syringe Counts IS
Energy Window Name SH
+8
Detector Vector US:1-n
Number of Detectors US
Detector Information
+E
Phase Vector US:1-n
Number of Phases US
Phase Information
Number of Frames in Phase US
+3
Phase Delay IS

Pause Between Frames IS
Phase Description CS
+17
Rotation Vector US:1-n
Number of Rotations US
Rotation Information
Number of Frames in Rotation US
+D
R-R Interval Vector US:1-n
Number of R-R Intervals US
Gated Information
Data Information
+D
Time Slot Vector US:1-n
Number of Time Slots US
Time Slot Information
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

Type of Detector Motion CS
+E
Trigger Vector IS:1-n
Number of Triggers in Phase US
+F
View Code

View Modifier Code
+DE
Radionuclide Code

Administration Route Code

Radiopharmaceutical Code

Calibration Data

Energy Window Number US
+F8
Image ID SH
+10
Patient Orientation Code

Patient Orientation Modifier Code

Patient Gantry Relationship Code
+EC
Slice Progression Direction CS
Scan Progression Direction CS
+AFF
Series Type CS:2
Units CS
Counts Source CS

Reprojection Method CS

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
@00603000
Histogram

Histogram Number of Bins US

Histogram First Bin Value US/SS

Histogram Last Bin Value US/SS

Histogram Bin Width US
+8
Histogram Explanation LO
+10
Histogram Data UL:1-n
@00620001
Segmentation Type CS
Segment
Segmented Property Category Code
Segment Number US
Segment Label LO
Segment Description ST
Segmentation Algorithm Identification
Segment Algorithm Type CS
Segment Algorithm Name LO:1-n
Segment Identification
Referenced Segment Number US:1-n
Recommended Display Grayscale Value US
Recommended Display CIELab Value US:3
Maximum Fractional Value US
Segmented Property Type Code
Segmentation Fractional Type CS
Segmented Property Type Modifier Code
Used Segments
Segments Overlap CS
+D
Tracking ID UT
Tracking UID UI
@00640002
Deformable Registration
Source Frame of Reference UID UI

Deformable Registration Grid

Grid Dimensions UL:3
Grid Resolution FD:3
Vector Grid Data OF
+6
Pre Deformation Matrix Registration
Post Deformation Matrix Registration
@00660001
Number of Surfaces UL
Surface
Surface Number UL
Surface Comments LT
+5
Surface Processing CS
Surface Processing Ratio FL
Surface Processing Description LO
Recommended Presentation Opacity FL
Recommended Presentation Type CS
Finite Volume CS

Manifold CS
Surface Points
Surface Points Normals
Surface Mesh Primitives

Number of Surface Points UL
Point Coordinates Data OF
Point Position Accuracy FL:3
Mean Point Distance FL
Maximum Point Distance FL
Points Bounding Box Coordinates FL:6
Axis of Rotation FL:3
Center of Rotation FL:3

Number of Vectors UL
Vector Dimensionality US
Vector Accuracy FL:1-n
Vector Coordinate Data OF
Double Point Coordinates Data OD
Triangle Point Index List ROW
Edge Point Index List ROW
Vertex Point Index List ROW
Triangle Strip
Triangle Fan
Line
Primitive Point Index List ROW
Surface Count UL
Referenced Surface
Referenced Surface Number UL
Segment Surface Generation Algorithm Identification
Segment Surface Source Instance
Algorithm Family Code
Algorithm Name Code
Algorithm Version LO
Algorithm Parameters LT

Facet
Surface Processing Algorithm Identification
Algorithm Name LO
Recommended Point Radius FL
Recommended Line Thickness FL
+8
Long Primitive Point Index List OL
Long Triangle Point Index List OL
Long Edge Point Index List OL
Long Vertex Point Index List OL
+BE
Track Set
Track
Recommended Display CIELab Value List OW
Tracking Algorithm Identification
Track Set Number UL
Track Set Label LO
Track Set Description UT
Track Set Anatomical Type Code
+19
Measurements
+3
Track Set Statistics
Floating Point Values OF
+4
Track Point Index List OL
+7
Track Statistics

Measurement Values
Diffusion Acquisition Code
Diffusion Model Code
@00686210
Implant Size LO
+11
Implant Template Version LO
Replaced Implant Template
Implant Type CS
Derivation Implant Template
Original Implant Template
Effective DateTime DT
+A
Implant Target Anatomy
+30
Information From Manufacturer
+5
Notification From Manufacturer
+B
Information Issue DateTime DT
+10
Information Summary ST
+20
Implant Regulatory Disapproval Code
+5
Overall Template Spatial Tolerance FD
+1B
HPGL Document
+10
HPGL Document ID US
+5
HPGL Document Label LO
+B
View Orientation Code
+10
View Orientation Modifier Code

HPGL Document Scaling FD
+E
HPGL Document OB
+10
HPGL Contour Pen Number US
+10
HPGL Pen
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
Surface Model Description
+20
Surface Model Label LO
+10
Surface Model Scaling Factor FD
+10
Materials Code
+4
Coating Materials Code
+4
Implant Type Code
+4
Fixation Method Code
+4
Mating Feature Sets
+10
Mating Feature Set ID US
+10
Mating Feature Set Label LO
+10
Mating Feature
+10
Mating Feature ID US
+10
Mating Feature Degree of Freedom
+10
Degree of Freedom ID US
+10
Degree of Freedom Type CS
+10
2D Mating Feature Coordinates
+10
Referenced HPGL Document ID US
+10
2D Mating Point FD:2
+10
2D Mating Axes FD:4
+10
2D Degree of Freedom
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
Planning Landmark Point
+10
Planning Landmark Line
+10
Planning Landmark Plane
+10
Planning Landmark ID US
+10
Planning Landmark Description LO
+5
Planning Landmark Identification Code
+B
2D Point Coordinates
+10
2D Point Coordinates FD:2
+30
3D Point Coordinates FD:3
+10
2D Line Coordinates
+10
2D Line Coordinates FD:4
+20
3D Line Coordinates FD:6
+10
2D Plane Coordinates
+10
2D Plane Intersection FD:4
+20
3D Plane Origin FD:3
+10
3D Plane Normal FD:3
+9E1
Model Modification CS
Model Mirroring CS
Model Usage Code
Model Group UID UI
Relative URI Reference Within Encapsulated Document UR
@006A0001
Annotation Coordinate Type CS
Annotation Group
Annotation Group UID UI

Annotation Group Label LO
Annotation Group Description UT
Annotation Group Generation Type CS
Annotation Group Algorithm Identification
Annotation Property Category Code
Annotation Property Type Code
Annotation Property Type Modifier Code
Number of Annotations UL
Annotation Applies to All Optical Paths CS
Referenced Optical Path Identifier SH:1-n
Annotation Applies to All Z Planes CS
Common Z Coordinate Value FD:1-n
Annotation Index List OL
@00700001
Graphic Annotation
Graphic Layer CS
Bounding Box Annotation Units CS
Anchor Point Annotation Units CS
Graphic Annotation Units CS
Unformatted Text Value ST

Text Object
Graphic Object
+7
Bounding Box Top Left Hand Corner FL:2
Bounding Box Bottom Right Hand Corner FL:2
Bounding Box Text Horizontal Justification CS

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
Displayed Area Selection
+6
Graphic Layer

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

Content Creator's Identification Code
Alternate Content Description
+79
Presentation Size Mode CS
Presentation Pixel Spacing DS:2
Presentation Pixel Aspect Ratio IS:2
Presentation Pixel Magnification Ratio FL
+104
Graphic Group Label LO
Graphic Group Description ST
Compound Graphic
+1D
Compound Graphic Instance ID UL
Font Name LO
Font Name Type CS
CSS Font Name LO
+7
Rotation Angle FD
Text Style
Line Style
Fill Style
Graphic Group
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

Pattern On Opacity FL
Pattern Off Opacity FL

Major Ticks
Tick Position FL
Tick Label SH
+B
Compound Graphic Type CS
Graphic Group ID UL
+71
Shape Type CS

Registration
Matrix Registration
Matrix
Frame of Reference to Displayed Coordinate System Transformation Matrix FD:16
Frame of Reference Transformation Matrix Type CS
Registration Type Code

Fiducial Description ST
Fiducial Identifier SH
Fiducial Identifier Code
Contour Uncertainty Radius FD

Used Fiducials
Used RT Structure Set ROI SQ
+3
Graphic Coordinates Data

Fiducial UID UI
Referenced Fiducial UID UI
Fiducial Set

Fiducial
Fiducials Property Category Code
+E2
Graphic Layer Recommended Display CIELab Value US:3
Blending
Relative Opacity FL
Referenced Spatial Registration
Blending Position CS
+CFC
Presentation Display Collection UID UI
Presentation Sequence Collection UID UI
Presentation Sequence Position Index US
Rendered Image Reference
+FD
Volumetric Presentation State Input
Presentation Input Type CS
Input Sequence Position Index US
Crop CS
Cropping Specification Index US:1-n
Compositing Method RCS
Volumetric Presentation Input Number US
Image Volume Geometry CS
Volumetric Presentation Input Set UID UI
Volumetric Presentation Input Set
Global Crop CS
Global Cropping Specification Index US:1-n
Rendering Method CS
+F4
Volume Cropping
Volume Cropping Method CS
Bounding Box Crop FD:6
Oblique Cropping Plane
Plane FD:4
Plane Normal FD:3
+3
Cropping Specification Number US
+1F8
Multi-Planar Reconstruction Style CS
MPR Thickness Type CS
MPR Slab Thickness FD

MPR Top Left Hand Corner FD:3

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
Presentation State Classification Component
Component Type CS
Component Input
Volumetric Presentation Input Index US
Presentation State Compositor Component
Weighting Transfer Function
Weighting Lookup Table Descriptor RUS:3
Weighting Lookup Table Data ROB
+F9
Volumetric Annotation

Referenced Structured Context
Referenced Content Item UI
Volumetric Presentation Input Annotation

Annotation Clipping CS
+FA
Presentation Animation Style CS

Recommended Animation Rate FD
Animation Curve
Animation Step Size FD
Swivel Range FD
Volumetric Curve Up Directions OD
Volume Stream
RGBA Transfer Function Description LO
+F8
Advanced Blending
Blending Input Number US
Blending Display Input
Blending Display

Blending Mode CS
Time Series Blending CS
Geometry for Display CS
+9
Threshold
Threshold Value
Threshold Type CS
Threshold Value FD
@00720002
Hanging Protocol Name SH

Hanging Protocol Description LO

Hanging Protocol Level CS

Hanging Protocol Creator LO

Hanging Protocol Creation DateTime DT

Hanging Protocol Definition

Hanging Protocol User Identification Code

Hanging Protocol User Group Name LO

Source Hanging Protocol

Number of Priors Referenced US
+C
Image Sets

Image Set Selector

Image Set Selector Usage Flag CS

Selector Attribute AT

Selector Value Number US
+8
Time Based Image Sets

Image Set Number US

Image Set Selector Category CS
+4
Relative Time US:2

Relative Time Units CS

Abstract Prior Value SS:2

Abstract Prior Code

Image Set Label LO
+10
Selector Attribute VR CS

Selector Sequence Pointer AT:1-n

Selector Sequence Pointer Private Creator LO:1-n

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

Selector UL Value UL:1-n

Selector US Value US:1-n

Selector SL Value SL:1-n

Selector SS Value SS:1-n
Selector UI Value UI:1-n
Selector Code Sequence Value=SelectorCodeSequenceValue SQ
Selector OV Value OV
Selector SV Value SV:1-n
Selector UV Value UV:1-n
+7D
Number of Screens US

Nominal Screen Definition

Number of Vertical Pixels US

Number of Horizontal Pixels US

Display Environment Spatial Position FD:4

Screen Minimum Grayscale Bit Depth US

Screen Minimum Color Bit Depth US

Application Maximum Repaint Time US
+F2
Display Sets

Display Set Number US
Display Set Label LO
Display Set Presentation Group US

Display Set Presentation Group Description LO

Partial Data Display Handling CS
+8
Synchronized Scrolling

Display Set Scrolling Group US:2-n

Navigation Indicator

Navigation Display Set US

Reference Display Sets US:1-n
+E8
Image Boxes

Image Box Number US

Image Box Layout Type CS

Image Box Tile Horizontal Dimension US

Image Box Tile Vertical Dimension US
+8
Image Box Scroll Direction CS

Image Box Small Scroll Type CS

Image Box Small Scroll Amount US

Image Box Large Scroll Type CS

Image Box Large Scroll Amount US
+8
Image Box Overlap Priority US
+10
Cine Relative to Real-Time FD
+D0
Filter Operations

Filter-by Category CS

Filter-by Attribute Presence CS

Filter-by Operator CS
+1A
Structured Display Background CIELab Value US:3
Empty Image Box CIELab Value US:3
Structured Display Image Box

Structured Display Text Box
+3
Referenced First Frame
+9
Image Box Synchronization

Synchronized Image Box List US:2-n

Type of Synchronization CS
+CC
Blending Operation Type CS
+10
Reformatting Operation Type CS

Reformatting Thickness FD

Reformatting Interval FD

Reformatting Operation Initial View Direction CS
+A
3D Rendering Type CS:1-n
+E0
Sorting Operations

Sort-by Category CS

Sorting Direction CS
+FC
Display Set Patient Orientation CS:2

VOI Type CS

Pseudo-Color Type CS
Pseudo-Color Palette Instance Reference
Show Grayscale Inverted CS
+A
Show Image True Size Flag CS

Show Graphic Annotation Flag CS

Show Patient Demographics Flag CS

Show Acquisition Techniques Flag CS
Display Set Horizontal Justification CS
Display Set Vertical Justification CS
@00740120
Continuation Start Meterset FD
Continuation End Meterset FD
+EDF
Procedure Step State CS

Procedure Step Progress Information

Procedure Step Progress DS

Procedure Step Progress Description ST
Procedure Step Progress Parameters
Procedure Step Communications URI SQ

Contact URI UR

Contact Display Name LO

Procedure Step Discontinuation Reason Code
+12
Beam Task

Beam Task Type CS

Beam Order Index (Trial) RIS
Autosequence Flag CS
Table Top Vertical Adjusted Position FD
Table Top Longitudinal Adjusted Position FD
Table Top Lateral Adjusted Position FD

Patient Support Adjusted Angle FD
Table Top Eccentric Adjusted Angle FD
Table Top Pitch Adjusted Angle FD
Table Top Roll Adjusted Angle FD
+3
Delivery Verification Image

Verification Image Timing CS

Double Exposure Flag CS

Double Exposure Ordering CS

Double Exposure Meterset (Trial) RDS

Double Exposure Field Delta (Trial) RDS:4
+6
Related Reference RT Image

General Machine Verification

Conventional Machine Verification

Ion Machine Verification

Failed Attributes

Overridden Attributes

Conventional Control Point Verification

Ion Control Point Verification

Attribute Occurrence

Attribute Occurrence Pointer AT

Attribute Item Selector UL

Attribute Occurrence Private Creator LO
Selector Sequence Pointer Items IS:1-n
+1A9
Scheduled Procedure Step Priority CS

Worklist Label LO

Procedure Step Label LO
+C
Scheduled Processing Parameters

Performed Processing Parameters
+4
Unified Procedure Step Performed Procedure
+A
Related Procedure Step RSQ

Procedure Step Relationship Type RLO

Replaced Procedure Step
+C
Deletion Lock LO
+4
Receiving AE AE

Requesting AE AE

Reason for Cancellation LT
+A
SCP Status CS

Subscription List Status CS

Unified Procedure Step List Status CS
+DE
Beam Order Index UL
+14
Double Exposure Meterset FD

Double Exposure Field Delta FD:4
+C7
Brachy Task
Continuation Start Total Reference Air Kerma DS
Continuation End Total Reference Air Kerma DS
Continuation Pulse Number IS
Channel Delivery Order
Referenced Channel Number IS
Start Cumulative Time Weight DS
End Cumulative Time Weight DS
Omitted Channel
Reason for Channel Omission CS
Reason for Channel Omission Description LO
Channel Delivery Order Index IS
Channel Delivery Continuation
Omitted Application Setup
@00760001
Implant Assembly Template Name LO

Implant Assembly Template Issuer LO
+3
Implant Assembly Template Version LO

Replaced Implant Assembly Template

Implant Assembly Template Type CS

Original Implant Assembly Template

Derivation Implant Assembly Template

Implant Assembly Template Target Anatomy
+10
Procedure Type Code
+10
Surgical Technique LO

Component Types

Component Type Code

Exclusive Component Type CS

Mandatory Component Type CS
+8
Component
+15
Component ID US
+B
Component Assembly
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
@00780001
Implant Template Group Name LO
+F
Implant Template Group Description ST
+10
Implant Template Group Issuer LO
+4
Implant Template Group Version LO

Replaced Implant Template Group

Implant Template Group Target Anatomy

Implant Template Group Members
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
Implant Template Group Variation Dimension

Implant Template Group Variation Dimension Name LO

Implant Template Group Variation Dimension Rank

Referenced Implant Template Group Member ID US

Implant Template Group Variation Dimension Rank US
@00800001
Surface Scan Acquisition Type Code
Surface Scan Mode Code
Registration Method Code
Shot Duration Time FD
Shot Offset Time FD
Surface Point Presentation Value Data US:1-n
Surface Point Color CIELab Value Data US:3-3n
UV Mapping
Texture Label SH
+7
U Value Data OF
V Value Data OF
Referenced Texture
Referenced Surface Data
@00820001
Assessment Summary CS

Assessment Summary Description UT
Assessed SOP Instance
Referenced Comparison SOP Instance
Number of Assessment Observations UL
Assessment Observations
Observation Significance CS

Observation Description UT

Structured Constraint Observation
+4
Assessed Attribute Value
+6
Assessment Set ID LO
Assessment Requester
Selector Attribute Name LO
Selector Attribute Keyword LO
+8
Assessment Type Code
Observation Basis Code
Assessment Label LO
+F
Constraint Type CS
Specification Selection Guidance UT
Constraint Value
Recommended Default Value
Constraint Violation Significance CS
Constraint Violation Condition UT
Modifiable Constraint Flag CS
@00880130
Storage Media File-set ID SH
+10
Storage Media File-set UID UI
+C0
Icon Image
+704
Topic Title RLO

Topic Subject RST
+A
Topic Author RLO

Topic Keywords RLO:1-32
@01000410
SOP Instance Status CS
+10
SOP Authorization DateTime DT
+4
SOP Authorization Comment LT

Authorization Equipment Certification Number LO
@04000005
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
Digital Signature Purpose Code
Referenced Digital Signature
Referenced SOP Instance MAC SQ
MAC OB
+FC
Encrypted Attributes
+10
Encrypted Content Transfer Syntax UID UI
+10
Encrypted Content OB
+30
Modified Attributes
Nonconforming Modified Attributes
Nonconforming Data Element Value OB
+F
Original Attributes
Attribute Modification DateTime DT
Modifying System LO
Source of Previous Values LO
Reason for the Attribute Modification CS
+9B
Instance Origin Status CS
@20000010
Number of Copies IS
+E
Printer Configuration

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

Annotation Flag RCS

Image Overlay Flag RCS

Presentation LUT Flag RCS
Image Box Presentation LUT Flag RCS
+36
Memory Bit Depth US
Printing Bit Depth US
Media Installed

Other Media Available
+4
Supported Image Display Formats
+458
Referenced Film Box
+10
Referenced Stored Print RSQ
@20100010
Image Display Format ST
+20
Annotation Display Format ID CS
+10
Film Orientation CS
+10
Film Size ID CS

Printer Resolution ID CS

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

Configuration Information Description LT

Maximum Collated Films IS
+A
Illumination US

Reflected Ambient Light US
+216
Printer Pixel Spacing DS:2
+18A
Referenced Film Session
+10
Referenced Image Box
+10
Referenced Basic Annotation Box
@20200010
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

Decimate/Crop Result CS
+6E
Basic Grayscale Image
Basic Color Image
+1F
Referenced Image Overlay Box RSQ
+10
Referenced VOI LUT Box RSQ
@20300010
Annotation Position US
+10
Text String LO
@20400010
Referenced Overlay Plane RSQ
Referenced Overlay Plane Groups RUS:1-99
+F
Overlay Pixel Data RSQ
+40
Overlay Magnification Type RCS
+10
Overlay Smoothing Type RCS

Overlay or Image Magnification RCS

Magnify to Number of Columns RUS
+C
Overlay Foreground Density RCS

Overlay Background Density RCS
+E
Overlay Mode RCS
+70
Threshold Density RCS
+400
Referenced Image Box Sequence (Retired)=ReferencedImageBoxSequenceRetired RSQ
@20500010
Presentation LUT SQ
+10
Presentation LUT Shape CS
+4E0
Referenced Presentation LUT SQ
@21000010
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
@21100010
Printer Status CS
+10
Printer Status Info CS
+10
Printer Name LO
+69
Print Queue ID RSH
@21200010
Queue Status RCS
+40
Print Job Description RSQ
+20
Referenced Print Job RSQ
@21300010
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
Proposed Study
+20
Original Image
@22000001
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
Referenced Storage Media
Failure Attributes AT:1-n
Allow Lossy Compression CS
+11
Request Priority CS
@30020002
RT Image Label SH
RT Image Name LO
RT Image Description ST
+6
Reported Values Origin CS

RT Image Plane CS
X-Ray Image Receptor Translation DS:3
X-Ray Image Receptor Angle DS

RT Image Orientation DS:6
Image Plane Pixel Spacing DS:2
RT Image Position DS:2
+E
Radiation Machine Name SH

Radiation Machine SAD DS

Radiation Machine SSD DS

RT Image SID DS

Source to Reference Object Distance DS
Fraction Number IS
+7
Exposure

Meterset Exposure DS

Diaphragm Position DS:4
+C
Fluence Map
Fluence Data Source CS
Fluence Data Scale DS
+E
Primary Fluence Mode
Fluence Mode CS
Fluence Mode ID SH
+AE
Selected Frame Number IS
Selected Frame Functional Groups
RT Image Frame General Content
RT Image Frame Context
RT Image Scope
Beam Modifier Coordinates Presence Flag CS
Start Cumulative Meterset FD
Stop Cumulative Meterset FD
RT Acquisition Patient Position
RT Image Frame Imaging Device Position
RT Image Frame kV Radiation Acquisition Sequence=RTImageFramekVRadiationAcquisitionSequence SQ
RT Image Frame MV Radiation Acquisition
RT Image Frame Radiation Acquisition
Imaging Source Position
Image Receptor Position
Device Position to Equipment Mapping Matrix FD:16
Device Position Parameter
Imaging Source Location Specification Type CS
Imaging Device Location Matrix
Imaging Device Location Parameter
Imaging Aperture
Imaging Aperture Specification Type CS
Number of Acquisition Devices US
Acquisition Device
Acquisition Task
Acquisition Task Workitem Code
Acquisition Subtask
Subtask Workitem Code
Acquisition Task Index US
Acquisition Subtask Index US
Referenced Baseline Parameters RT Radiation Instance
Position Acquisition Template Identification
Position Acquisition Template ID ST
Position Acquisition Template Name LO
Position Acquisition Template Code
Position Acquisition Template Description LT
Acquisition Task Applicability
Projection Imaging Acquisition Parameter
CT Imaging Acquisition Parameter
KV Imaging Generation Parameters
MV Imaging Generation Parameters
Acquisition Signal Type CS
Acquisition Method CS
Scan Start Position
Scan Stop Position
Imaging Source to Beam Modifier Definition Plane Distance FD
Scan Arc Type CS
Detector Positioning Type CS
Additional RT Accessory Device
Device-Specific Acquisition Parameter
Referenced Position Reference Instance
Energy Derivation Code
Maximum Cumulative Meterset Exposure FD
Acquisition Initiation
@30040001
DVH Type CS
Dose Units CS

Dose Type CS
Spatial Transform of Dose CS
Dose Comment LO

Normalization Point DS:3

Dose Summation Type CS

Grid Frame Offset Vector DS:2-n

Dose Grid Scaling DS

RT Dose ROI RSQ

Dose Value RDS

Tissue Heterogeneity Correction CS:1-3
+2C
DVH Normalization Point DS:3

DVH Normalization Dose Value DS
+E
DVH SQ

DVH Dose Scaling DS

DVH Volume Units CS

DVH Number of Bins IS

DVH Data DS:2-2n
+8
DVH Referenced ROI SQ

DVH ROI Contribution Type CS
+E
DVH Minimum Dose DS

DVH Maximum Dose DS

DVH Mean Dose DS
@30060002
Structure Set Label SH

Structure Set Name LO

Structure Set Description ST

Structure Set Date DA
Structure Set Time TM
+7
Referenced Frame of Reference

RT Referenced Study

RT Referenced Series

Contour Image

Predecessor Structure Set
+8
Structure Set ROI SQ

ROI Number IS

Referenced Frame of Reference UID UI

ROI Name LO

ROI Description ST

ROI Display Color IS:3

ROI Volume DS
ROI DateTime DT
ROI Observation DateTime DT

RT Related ROI SQ
+3
RT ROI Relationship CS
+3
ROI Generation Algorithm CS
ROI Derivation Algorithm Identification
ROI Generation Description LO
ROI Contour
+7
Contour

Contour Geometric Type CS

Contour Slab Thickness RDS
Contour Offset Vector RDS:3
Number of Contour Points IS

Contour Number IS
Attached Contours RIS:1-n
Source Pixel Planes Characteristics
Source Series
Source Series Information
ROI Creator
ROI Interpreter
ROI Observation Context Code
Contour Data DS:3-3n
+30
RT ROI Observations

Observation Number IS

Referenced ROI Number IS
ROI Observation Label RSH
RT ROI Identification Code

ROI Observation Description RST
+18
Related RT ROI Observations
+4
RT ROI Interpreted Type CS

ROI Interpreter PN
+A
ROI Physical Properties

ROI Physical Property CS

ROI Physical Property Value DS

ROI Elemental Composition
ROI Elemental Composition Atomic Number US
ROI Elemental Composition Atomic Mass Fraction FL
Additional RT ROI Identification Code RSQ
+7
Frame of Reference Relationship RSQ

Related Frame of Reference UID RUI

Frame of Reference Transformation Type RCS

Frame of Reference Transformation Matrix DS:16

Frame of Reference Transformation Comment LO
Patient Location Coordinates
Patient Location Coordinates Code
Patient Support Position
@30080010
Measured Dose Reference

Measured Dose Description ST

Measured Dose Type CS

Measured Dose Value DS
+A
Treatment Session Beam
Treatment Session Ion Beam
Current Fraction Number IS

Treatment Control Point Date DA
Treatment Control Point Time TM
+5
Treatment Termination Status CS
Treatment Termination Code RSH
Treatment Verification Status CS
+4
Referenced Treatment Record

Specified Primary Meterset DS
Specified Secondary Meterset DS
+3
Delivered Primary Meterset DS
Delivered Secondary Meterset DS
+3
Specified Treatment Time DS
Delivered Treatment Time DS
+5
Control Point Delivery
Ion Control Point Delivery
Specified Meterset DS

Delivered Meterset DS
Meterset Rate Set FL
Meterset Rate Delivered FL
Scan Spot Metersets Delivered FL:1-n
Dose Rate Delivered DS
+8
Treatment Summary Calculated Dose Reference

Cumulative Dose to Dose Reference DS

First Treatment Date DA

Most Recent Treatment Date DA
+4
Number of Fractions Delivered IS
+6
Override
Parameter Sequence Pointer AT
Override Parameter Pointer AT
Parameter Item Index IS
Measured Dose Reference Number IS
Parameter Pointer AT
Override Reason ST
Parameter Value Number US
Corrected Parameter

Correction Value FL
+6
Calculated Dose Reference

Calculated Dose Reference Number IS

Calculated Dose Reference Description ST

Calculated Dose Reference Dose Value DS

Start Meterset DS

End Meterset DS
+6
Referenced Measured Dose Reference

Referenced Measured Dose Reference Number IS
+E
Referenced Calculated Dose Reference

Referenced Calculated Dose Reference Number IS
+E
Beam Limiting Device Leaf Pairs
Enhanced RT Beam Limiting Device
Enhanced RT Beam Limiting Opening
Enhanced RT Beam Limiting Device Definition Flag CS
Parallel RT Beam Delimiter Opening Extents FD:2-2n
+C
Recorded Wedge
+10
Recorded Compensator
+10
Recorded Block
Recorded Block Slab
+F
Treatment Summary Measured Dose Reference
+10
Recorded Snout

Recorded Range Shifter

Recorded Lateral Spreading Device

Recorded Range Modulator
+A
Recorded Source
+5
Source Serial Number LO
+B
Treatment Session Application Setup
+6
Application Setup Check CS
+A
Recorded Brachy Accessory Device

Referenced Brachy Accessory Device Number IS
+E
Recorded Channel

Specified Channel Total Time DS

Delivered Channel Total Time DS

Specified Number of Pulses IS

Delivered Number of Pulses IS

Specified Pulse Repetition Interval DS

Delivered Pulse Repetition Interval DS
+4
Recorded Source Applicator

Referenced Source Applicator Number IS
+E
Recorded Channel Shield

Referenced Channel Shield Number IS
+E
Brachy Control Point Delivered

Safe Position Exit Date DA

Safe Position Exit Time TM

Safe Position Return Date DA

Safe Position Return Time TM
+9
Pulse Specific Brachy Control Point Delivered
Pulse Number US
Brachy Pulse Control Point Delivered
+8D
Current Treatment Status CS

Treatment Status Comment ST
+1E
Fraction Group Summary
+3
Referenced Fraction Number IS
Fraction Group Type CS
+C
Beam Stopper Position CS
+10
Fraction Status Summary
+10
Treatment Date DA
Treatment Time TM
@300A0002
RT Plan Label SH
RT Plan Name LO
RT Plan Description ST

RT Plan Date DA
RT Plan Time TM

Treatment Protocols LO:1-n
Plan Intent CS
Treatment Sites RLO:1-n
RT Plan Geometry CS

Prescription Description ST

Dose Reference

Dose Reference Number IS
Dose Reference UID UI
Dose Reference Structure Type CS
Nominal Beam Energy Unit CS
Dose Reference Description LO

Dose Reference Point Coordinates DS:3

Nominal Prior Dose DS
+6
Dose Reference Type CS
Constraint Weight DS
Delivery Warning Dose DS
Delivery Maximum Dose DS

Target Minimum Dose DS
Target Prescription Dose DS
Target Maximum Dose DS
Target Underdose Volume Fraction DS

Organ at Risk Full-volume Dose DS
Organ at Risk Limit Dose DS
Organ at Risk Maximum Dose DS
Organ at Risk Overdose Volume Fraction DS
+13
Tolerance Table

Tolerance Table Number IS
Tolerance Table Label SH
Gantry Angle Tolerance DS

Beam Limiting Device Angle Tolerance DS

Beam Limiting Device Tolerance

Beam Limiting Device Position Tolerance DS
Snout Position Tolerance FL
Patient Support Angle Tolerance DS

Table Top Eccentric Angle Tolerance DS
Table Top Pitch Angle Tolerance FL
Table Top Roll Angle Tolerance FL
Table Top Vertical Position Tolerance DS
Table Top Longitudinal Position Tolerance DS
Table Top Lateral Position Tolerance DS
Table Top Position Alignment UID UI
RT Plan Relationship CS
+1B
Fraction Group
Fraction Group Number IS
Fraction Group Description LO
+6
Number of Fractions Planned IS
Number of Fraction Pattern Digits Per Day IS
Repeat Fraction Cycle Length IS
Fraction Pattern LT
+5
Number of Beams IS

Beam Dose Specification Point RDS:3
Referenced Dose Reference UID UI
Beam Dose DS

Beam Meterset DS

Beam Dose Point Depth FL
Beam Dose Point Equivalent Depth FL
Beam Dose Point SSD FL
Beam Dose Meaning CS
Beam Dose Verification Control Point
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

Brachy Application Setup Dose Specification Point DS:3

Brachy Application Setup Dose DS
+C
Beam

Treatment Machine Name SH
Primary Dosimeter Unit CS
Source-Axis Distance DS

Beam Limiting Device

RT Beam Limiting Device Type CS

Source to Beam Limiting Device Distance DS
Isocenter to Beam Limiting Device Distance FL
Number of Leaf/Jaw Pairs IS

Leaf Position Boundaries DS:3-n

Beam Number IS

Beam Name LO
Beam Description ST
Beam Type CS
Beam Delivery Duration Limit FD
Radiation Type CS
High-Dose Technique Type CS
Reference Image Number IS

Planned Verification Image

Imaging Device-Specific Acquisition Parameters LO:1-n

Treatment Delivery Type CS

Number of Wedges IS
Wedge
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

Number of Compensators IS
Material ID SH
Total Compensator Tray Factor DS
Compensator
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

Total Block Tray Factor DS
Total Block Tray Water-Equivalent Thickness FL
Block
Block Tray ID SH
Source to Block Tray Distance DS
Isocenter to Block Tray Distance FL
Block Type CS
Accessory Code LO
Block Divergence CS
Block Mounting Position CS
Block Number IS

Block Name LO

Block Thickness DS

Block Transmission DS

Block Number of Points IS

Block Data DS:2-2n
Applicator
Applicator ID SH
Applicator Type CS
Applicator Description LO

Cumulative Dose Reference Coefficient DS

Final Cumulative Meterset Weight DS

Number of Control Points IS
Control Point
Control Point Index IS

Nominal Beam Energy DS
Dose Rate Set DS
Wedge Position

Wedge Position CS

Beam Limiting Device Position

Leaf/Jaw Positions DS:2-2n

Gantry Angle DS
Gantry Rotation Direction CS
Beam Limiting Device Angle DS
Beam Limiting Device Rotation Direction CS
Patient Support Angle DS
Patient Support Rotation Direction CS
Table Top Eccentric Axis Distance DS
Table Top Eccentric Angle DS
Table Top Eccentric Rotation Direction CS

Table Top Vertical Position DS
Table Top Longitudinal Position DS
Table Top Lateral Position DS

Isocenter Position DS:3

Surface Entry Point DS:3

Source to Surface Distance DS
Average Beam Dose Point Source to External Contour Distance FL
Source to External Contour Distance FL
External Contour Entry Point FL:3
Cumulative Meterset Weight DS
+C
Table Top Pitch Angle FL

Table Top Pitch Rotation Direction CS

Table Top Roll Angle FL

Table Top Roll Rotation Direction CS

Head Fixation Angle FL

Gantry Pitch Angle FL

Gantry Pitch Rotation Direction CS

Gantry Pitch Angle Tolerance FL

Fixation Eye CS
Chair Head Frame Position DS
Head Fixation Angle Tolerance DS
Chair Head Frame Position Tolerance DS
Fixation Light Azimuthal Angle Tolerance DS
Fixation Light Polar Angle Tolerance DS
+2B
Patient Setup

Patient Setup Number IS
Patient Setup Label LO
Patient Additional Position LO
+C
Fixation Device

Fixation Device Type CS

Fixation Device Label SH

Fixation Device Description ST

Fixation Device Position SH
Fixation Device Pitch Angle FL
Fixation Device Roll Angle FL
+6
Shielding Device

Shielding Device Type CS

Shielding Device Label SH

Shielding Device Description ST

Shielding Device Position SH
+8
Setup Technique CS

Setup Technique Description ST

Setup Device

Setup Device Type CS

Setup Device Label SH

Setup Device Description ST

Setup Device Parameter DS
+14
Setup Reference Description ST

Table Top Vertical Setup Displacement DS

Table Top Longitudinal Setup Displacement DS

Table Top Lateral Setup Displacement DS
+2A
Brachy Treatment Technique CS

Brachy Treatment Type CS
+4
Treatment Machine
+A
Source

Source Number IS

Source Type CS

Source Manufacturer LO

Active Source Diameter DS

Active Source Length DS
Source Model ID SH
Source Description LO
+6
Source Encapsulation Nominal Thickness DS

Source Encapsulation Nominal Transmission DS

Source Isotope Name LO

Source Isotope Half Life DS
Source Strength Units CS
Reference Air Kerma Rate DS
Source Strength DS
Source Strength Reference Date DA

Source Strength Reference Time TM

Application Setup

Application Setup Type CS

Application Setup Number IS

Application Setup Name LO

Application Setup Manufacturer LO
+8
Template Number IS

Template Type SH

Template Name LO
+C
Total Reference Air Kerma DS
+10
Brachy Accessory Device

Brachy Accessory Device Number IS
Brachy Accessory Device ID SH
Brachy Accessory Device Type CS

Brachy Accessory Device Name LO
+4
Brachy Accessory Device Nominal Thickness DS

Brachy Accessory Device Nominal Transmission DS
+5
Channel Effective Length DS
Channel Inner Length DS
Afterloader Channel ID SH
Source Applicator Tip Length DS
+C
Channel

Channel Number IS

Channel Length DS

Channel Total Time DS

Source Movement Type CS

Number of Pulses IS

Pulse Repetition Interval DS
+4
Source Applicator Number IS
Source Applicator ID SH
Source Applicator Type CS

Source Applicator Name LO

Source Applicator Length DS

Source Applicator Manufacturer LO
+4
Source Applicator Wall Nominal Thickness DS

Source Applicator Wall Nominal Transmission DS

Source Applicator Step Size DS
Applicator Shape Referenced ROI Number IS
Transfer Tube Number IS

Transfer Tube Length DS
+C
Channel Shield

Channel Shield Number IS
Channel Shield ID SH
Channel Shield Name LO
+4
Channel Shield Nominal Thickness DS

Channel Shield Nominal Transmission DS
+E
Final Cumulative Time Weight DS
+8
Brachy Control Point

Control Point Relative Position DS

Control Point 3D Position=ControlPoint3DPosition DS:3

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

Ion Range Compensator
Compensator Description LT
+17
Radiation Mass Number IS

Radiation Atomic Number IS

Radiation Charge State SS

Scan Mode CS
Modulated Scan Mode Type CS
Virtual Source-Axis Distances FL:2

Snout
Snout Position FL

Snout ID SH
+3
Number of Range Shifters IS

Range Shifter

Range Shifter Number IS

Range Shifter ID SH
+8
Range Shifter Type CS

Range Shifter Description LO
+E
Number of Lateral Spreading Devices IS

Lateral Spreading Device

Lateral Spreading Device Number IS

Lateral Spreading Device ID SH

Lateral Spreading Device Type CS

Lateral Spreading Device Description LO

Lateral Spreading Device Water Equivalent Thickness FL
+4
Number of Range Modulators IS

Range Modulator

Range Modulator Number IS

Range Modulator ID SH

Range Modulator Type CS

Range Modulator Description LO

Beam Current Modulation ID SH
+4
Patient Support Type CS

Patient Support ID SH

Patient Support Accessory Code LO
Tray Accessory Code LO
Fixation Light Azimuthal Angle FL

Fixation Light Polar Angle FL

Meterset Rate FL
+6
Range Shifter Settings

Range Shifter Setting LO

Isocenter to Range Shifter Distance FL

Range Shifter Water Equivalent Thickness FL
+A
Lateral Spreading Device Settings

Lateral Spreading Device Setting LO

Isocenter to Lateral Spreading Device Distance FL
+C
Range Modulator Settings

Range Modulator Gating Start Value FL

Range Modulator Gating Stop Value FL

Range Modulator Gating Start Water Equivalent Thickness FL

Range Modulator Gating Stop Water Equivalent Thickness FL

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

Scanning Spot Size FL:2
Scan Spot Sizes Delivered FL:2-2n
Number of Paintings IS
+6
Ion Tolerance Table

Ion Beam

Ion Beam Limiting Device

Ion Block

Ion Control Point

Ion Wedge

Ion Wedge Position
+55
Referenced Setup Image
Setup Image Comment ST
+E
Motion Synchronization

Control Point Orientation FL:3
+E
General Accessory
General Accessory ID SH
General Accessory Description ST
General Accessory Type CS
General Accessory Number IS
Source to General Accessory Distance FL
Isocenter to General Accessory Distance DS
+B
Applicator Geometry
Applicator Aperture Shape CS
Applicator Opening FL
Applicator Opening X FL
Applicator Opening Y FL
Source to Applicator Mounting Position Distance FL
+A
Number of Block Slab Items IS
Block Slab
Block Slab Thickness DS
Block Slab Number US
+D
Device Motion Control
Device Motion Execution Mode CS
Device Motion Observation Mode CS
Device Motion Parameter Code
+AE
Distal Depth Fraction FL
Distal Depth FL
Nominal Range Modulation Fractions FL:2
Nominal Range Modulated Region Depths FL:2
Depth Dose Parameters
Delivered Depth Dose Parameters
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
Treatment Position Group
Referenced Treatment Position Index US
Referenced Radiation Dose Identification Index US
RT Accessory Holder Water-Equivalent Thickness FD
Referenced RT Accessory Holder Device Index US
RT Accessory Holder Slot Existence Flag CS
RT Accessory Holder Slot
RT Accessory Holder Slot ID LO
RT Accessory Holder Slot Distance FD
RT Accessory Slot Distance FD
RT Accessory Holder Definition
RT Accessory Device Slot ID LO
RT Radiation
Radiation Dose
Radiation Dose Identification
Radiation Dose Identification Label LO
Reference Dose Type CS
Primary Dose Value Indicator CS
Dose Values
Dose Value Purpose CS:1-n
Reference Dose Point Coordinates FD:3
Radiation Dose Values Parameters
Meterset to Dose Mapping
Expected In-Vivo Measurement Values
Expected In-Vivo Measurement Value Index US
Radiation Dose In-Vivo Measurement Label LO
Radiation Dose Central Axis Displacement FD:2
Radiation Dose Value FD
Radiation Dose Source to Skin Distance FD
Radiation Dose Measurement Point Coordinates FD:3
Radiation Dose Source to External Contour Distance FD
RT Tolerance Set
RT Tolerance Set Label LO
Attribute Tolerance Values
Tolerance Value FD
Patient Support Position Tolerance
Treatment Time Limit FD
C-Arm Photon-Electron Control Point
Referenced RT Radiation
Referenced RT Instance
Referenced RT Patient Setup RSQ

Source to Patient Surface Distance FD
Treatment Machine Special Mode Code
Intended Number of Fractions US
RT Radiation Set Intent CS
RT Radiation Physical and Geometric Content Detail Flag CS
RT Record Flag CS
Treatment Device Identification
Referenced RT Physician Intent
Cumulative Meterset FD
Delivery Rate FD
Delivery Rate Unit
Treatment Position
Radiation Source-Axis Distance FD
Number of RT Beam Limiting Devices US
RT Beam Limiting Device Proximal Distance FD
RT Beam Limiting Device Distal Distance FD
Parallel RT Beam Delimiter Device Orientation Label Code
Beam Modifier Orientation Angle FD
Fixed RT Beam Delimiter Device
Parallel RT Beam Delimiter Device
Number of Parallel RT Beam Delimiters US
Parallel RT Beam Delimiter Boundaries FD:2-n
Parallel RT Beam Delimiter Positions FD:2-n
RT Beam Limiting Device Offset FD:2
RT Beam Delimiter Geometry
RT Beam Limiting Device Definition
Parallel RT Beam Delimiter Opening Mode CS
Parallel RT Beam Delimiter Leaf Mounting Side CS:1-n
Patient Setup UID RUI
Wedge Definition
Radiation Beam Wedge Angle FD
Radiation Beam Wedge Thin Edge Distance FD
Radiation Beam Effective Wedge Angle FD
Number of Wedge Positions US
RT Beam Limiting Device Opening
Number of RT Beam Limiting Device Openings US
Radiation Dosimeter Unit
RT Device Distance Reference Location Code
Radiation Device Configuration and Commissioning Key
Patient Support Position Parameter
Patient Support Position Specification Method CS
Patient Support Position Device Parameter
Device Order Index US
Patient Support Position Parameter Order Index US
Patient Support Position Device Tolerance
Patient Support Position Tolerance Order Index US
Compensator Definition
Compensator Map Orientation CS
Compensator Proximal Thickness Map OF
Compensator Distal Thickness Map OF
Compensator Base Plane Offset FD
Compensator Shape Fabrication Code
Compensator Shape
Radiation Beam Compensator Milling Tool Diameter FD
Block Definition
Block Edge Data OF
Block Orientation CS
Radiation Beam Block Thickness FD
Radiation Beam Block Slab Thickness FD
Block Edge Data
Number of RT Accessory Holders US
General Accessory Definition
Number of General Accessories US
Bolus Definition
Number of Boluses US
Equipment Frame of Reference UID UI
Equipment Frame of Reference Description ST
Equipment Reference Point Coordinates
Equipment Reference Point Code
RT Beam Limiting Device Angle FD
Source Roll Angle FD
Radiation GenerationMode
Radiation GenerationMode Label SH
Radiation GenerationMode Description ST
Radiation GenerationMode Machine Code
Radiation Type Code
Nominal Energy DS
Minimum Nominal Energy DS
Maximum Nominal Energy DS
Radiation Fluence Modifier Code
Energy Unit Code
Number of Radiation GenerationModes US
Patient Support Devices
Number of Patient Support Devices US
RT Beam Modifier Definition Distance FD
Beam Area Limit
Referenced RT Prescription
Dose Value Interpretation CS
+75
Treatment Session UID UI
RT Radiation Usage CS
Referenced RT Radiation Set
Referenced RT Radiation Record
RT Radiation Set Delivery Number US
Clinical Fraction Number US
RT Treatment Fraction Completion Status CS
RT Radiation Set Usage CS
Treatment Delivery Continuation Flag CS
Treatment Record Content Origin CS
+B
RT Treatment Termination Status CS
RT Treatment Termination Reason Code
Machine-Specific Treatment Termination Code
+C
RT Radiation Salvage Record Control Point
Starting Meterset Value Known Flag CS
+D
Treatment Termination Description ST
Treatment Tolerance Violation
Treatment Tolerance Violation Category CS
Treatment Tolerance Violation Attribute
Treatment Tolerance Violation Description ST
Treatment Tolerance Violation Identification ST
Treatment Tolerance Violation DateTime DT
+4
Recorded RT Control Point DateTime DT
Referenced Radiation RT Control Point Index US
+3
Alternate Value
Confirmation
Interlock
Interlock DateTime DT
Interlock Description ST
Interlock Originating Device
Interlock Code
Interlock Resolution Code
Interlock Resolution User
+1A
Override DateTime DT
Treatment Tolerance Violation Type Code
Treatment Tolerance Violation Cause Code
+10
Measured Meterset to Dose Mapping
Referenced Expected In-Vivo Measurement Value Index US
Dose Measurement Device Code
+C
Additional Parameter Recording Instance

= RUS
Interlock Origin Description ST
RT Patient Position Scope
Referenced Treatment Position Group UID UI
Radiation Order Index US
Omitted Radiation
Reason for Omission Code
RT Delivery Start Patient Position
RT Treatment Preparation Patient Position
Referenced RT Treatment Preparation
Referenced Patient Setup Photo
Patient Treatment Preparation Method Code
Patient Treatment Preparation Procedure Parameter Description LT
Patient Treatment Preparation Device
Patient Treatment Preparation Procedure
Patient Treatment Preparation Procedure Code
Patient Treatment Preparation Method Description LT
Patient Treatment Preparation Procedure Parameter
Patient Setup Photo Description LT
Patient Treatment Preparation Procedure Index US
Referenced Patient Setup Procedure Index US
RT Radiation Task
RT Patient Position Displacement
RT Patient Position
Displacement Reference Label LO
Displacement Matrix FD:16
Patient Support Displacement
Displacement Reference Location Code
RT Radiation Set Delivery Usage CS
Patient Treatment Preparation
Patient to Equipment Relationship
Imaging Equipment to Treatment Delivery Device Relationship
@300C0002
Referenced RT Plan

Referenced Beam

Referenced Beam Number IS
Referenced Reference Image Number IS
Start Cumulative Meterset Weight DS
End Cumulative Meterset Weight DS
Referenced Brachy Application Setup

Referenced Brachy Application Setup Number IS

Referenced Source Number IS
+12
Referenced Fraction Group

Referenced Fraction Group Number IS
+1E
Referenced Verification Image

Referenced Reference Image
+E
Referenced Dose Reference
Referenced Dose Reference Number IS
+4
Brachy Referenced Dose Reference
+B
Referenced Structure Set
+A
Referenced Patient Setup Number IS
+16
Referenced Dose
+20
Referenced Tolerance Table Number IS
+10
Referenced Bolus
+10
Referenced Wedge Number IS
+10
Referenced Compensator Number IS
+10
Referenced Block Number IS
+10
Referenced Control Point Index IS

Referenced Control Point

Referenced Start Control Point Index IS

Referenced Stop Control Point Index IS
+A
Referenced Range Shifter Number IS

Referenced Lateral Spreading Device Number IS

Referenced Range Modulator Number IS
+D
Omitted Beam Task
Reason for Omission CS
Reason for Omission Description LO
Prescription Overview
Total Prescription Dose FL
Plan Overview
Plan Overview Index US
Referenced Plan Overview Index US
Number of Fractions Included US
+7
Dose Calibration Conditions
Absorbed Dose to Meterset Ratio FD
Delineated Radiation Field Size FD:2
Dose Calibration Conditions Verified Flag CS
Calibration Reference Point Depth FD
Gating Beam Hold Transition
Beam Hold Transition CS
Beam Hold Transition DateTime DT
Beam Hold Originating Device
Beam Hold Transition Trigger Source CS
@300E0002
Approval Status CS

Review Date DA
Review Time TM
+3
Reviewer Name PN
@30100001
Radiobiological Dose Effect
Radiobiological Dose Effect Flag CS
Effective Dose Calculation Method Category Code
Effective Dose Calculation Method Code
Effective Dose Calculation Method Description LO
Conceptual Volume UID UI
Originating SOP Instance Reference
Conceptual Volume Constituent
Equivalent Conceptual Volume Instance Reference
Equivalent Conceptual Volumes
Referenced Conceptual Volume UID UI
Conceptual Volume Combination Expression UT
Conceptual Volume Constituent Index US
Conceptual Volume Combination Flag CS
Conceptual Volume Combination Description ST
Conceptual Volume Segmentation Defined Flag CS
Conceptual Volume Segmentation Reference
Conceptual Volume Constituent Segmentation Reference
Constituent Conceptual Volume UID UI
Derivation Conceptual Volume
Source Conceptual Volume UID UI
Conceptual Volume Derivation Algorithm
Conceptual Volume Description ST
Source Conceptual Volume
Author Identification
Manufacturer's Model Version LO
Device Alternate Identifier UC
Device Alternate Identifier Type CS
Device Alternate Identifier Format LT
Segmentation Creation Template Label LO
Segmentation Template UID UI
Referenced Segment Reference Index US
Segment Reference
Segment Reference Index US
Direct Segment Reference
Combination Segment Reference
Conceptual Volume
Segmented RT Accessory Device
Segment Characteristics
Related Segment Characteristics
Segment Characteristics Precedence US
RT Segment Annotation
Segment Annotation Category Code
Segment Annotation Type Code
Device Label LO
Device Type Code
Segment Annotation Type Modifier Code
Patient Equipment Relationship Code
Referenced Fiducials UID UI
Patient Treatment Orientation
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
Instance-Level Referenced Performed Procedure Step
RT Treatment Phase Intent Presence Flag CS
Radiotherapy Treatment Type CS
Teletherapy Radiation Type CS:1-n
Brachytherapy Source Type CS:1-n
Referenced RT Treatment Phase
Referenced Direct Segment Instance
Intended RT Treatment Phase
Intended Phase Start Date DA
Intended Phase End Date DA
RT Treatment Phase Interval
Temporal Relationship Interval Anchor CS
Minimum Number of Interval Days FD
Maximum Number of Interval Days FD
Pertinent SOP Classes in Study UI:1-n
Pertinent SOP Classes in Series UI:1-n
RT Prescription Label LO
RT Physician Intent Predecessor
RT Treatment Approach Label LO
RT Physician Intent
RT Physician Intent Index US
RT Treatment Intent Type CS
RT Physician Intent Narrative UT
RT Protocol Code
Reason for Superseding ST
RT Diagnosis Code
Referenced RT Physician Intent Index US
RT Physician Intent Input Instance
RT Anatomic Prescription
Prior Treatment Dose Description UT
Prior Treatment Reference
Dosimetric Objective Evaluation Scope CS
Therapeutic Role Category Code
Therapeutic Role Type Code
Conceptual Volume Optimization Precedence US
Conceptual Volume Category Code
Conceptual Volume Blocking Constraint CS
Conceptual Volume Type Code
Conceptual Volume Type Modifier Code
RT Prescription
Dosimetric Objective
Dosimetric Objective Type Code
Dosimetric Objective UID UI
Referenced Dosimetric Objective UID UI
Dosimetric Objective Parameter
Referenced Dosimetric Objectives

Absolute Dosimetric Objective Flag CS
Dosimetric Objective Weight FD
Dosimetric Objective Purpose CS
Planning Input Information
Treatment Site LO
Treatment Site Code
Fraction Pattern
Treatment Technique Notes UT
Prescription Notes UT
Number of Interval Fractions IS
Number of Fractions US
Intended Delivery Duration US
Fractionation Notes UT
RT Treatment Technique Code
Prescription Notes
Fraction-Based Relationship
Fraction-Based Relationship Interval Anchor CS
Minimum Hours between Fractions FD
Intended Fraction Start Time TM:1-n
Intended Start Day of Week LT
Weekday Fraction Pattern
Delivery Time Structure Code
Treatment Site Modifier Code
+7
Robotic Base Location Indicator RCS
Robotic Path Node Set Code
Robotic Node Identifier UL
RT Treatment Source Coordinates FD:3
Radiation Source Coordinate SystemYaw Angle FD
Radiation Source Coordinate SystemRoll Angle FD
Radiation Source Coordinate System Pitch Angle FD
Robotic Path Control Point
Tomotherapeutic Control Point
Tomotherapeutic Leaf Open Durations FD:1-n
Tomotherapeutic Leaf Initial Closed Durations FD:1-n
+6
Conceptual Volume Identification
@40000010
Arbitrary RLT
+3FF0
Text Comments RLT
@40080040
Results ID RSH

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

Interpretation Diagnosis Code RSQ
Results Distribution List RSQ
Distribution Name RPN
Distribution Address RLO
+E6
Interpretation ID RSH

Interpretation ID Issuer RLO
+E
Interpretation Type ID RCS

Interpretation Status ID RCS
+EE
Impressions RST
+3D00
Results Comments RST
@40100001
Low Energy Detectors CS
High Energy Detectors CS

Detector Geometry
+FFD
Threat ROI Voxel
+3
Threat ROI Base FL:3
Threat ROI Extents FL:3
Threat ROI Bitmap OB
Route Segment ID SH
Gantry Type CS
OOI Owner Type CS
Route Segment
+6
Potential Threat Object ID US
Threat
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

Number of Total Objects US
Number of Alarm Objects US
+3
PTO Representation
ATD Assessment
TIP Type CS
DICOS Version CS
+7
OOI Owner Creation Time DT
OOI Type CS
OOI Size FL:3
Acquisition Status CS
Basis Materials Code
Phantom Type CS
OOI Owner
Scan Type CS
+9
Itinerary ID LO
Itinerary ID Type SH
Itinerary ID Assigning Authority LO
Route ID SH
Route ID Assigning Authority SH
Inbound Arrival Type CS

Carrier ID SH
Carrier ID Assigning Authority CS
+7
Source Orientation FL:3
Source Position FL:3
Belt Height FL

Algorithm Routing Code
+3
Transport Classification CS
OOI Type Descriptor LT
Total Processing Time FL
+3
Detector Calibration Data OB
Additional Screening Performed CS
Additional Inspection Selection Criteria CS
Additional Inspection Method
AIT Device Type CS
QR Measurements
Target Material
SNR Threshold FD

Image Scale Representation DS
Referenced PTO SQ
Referenced TDR Instance
PTO Location Description ST
Anomaly Locator Indicator
Anomaly Locator Indicator FL:3
PTO Region
Inspection Selection Criteria CS
Secondary Inspection Method
PRCS to RCS Orientation DS:6
@4FFE0001
MAC Parameters
@52009229
Shared Functional Groups
+7
Per-Frame Functional Groups
@54000100
Waveform
+10
Channel Minimum Value OB/OW

Channel Maximum Value OB/OW
+EF2
Waveform Bits Allocated US

Waveform Sample Interpretation CS
+4
Waveform Padding Value OB/OW
+6
Waveform Data OB/OW
@56000010
First Order Phase Correction Angle OF
+10
Spectroscopy Data OF
@7FE00001
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
@FFFAFFFA
Digital Signatures
@FFFCFFFC
Data Set Trailing Padding OB
@FFFEE000
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
