# SPDX-License-Identifier: MIT
"""Which attributes identify a person, and what is done about them: PS3.15 (2026c) Annex E as data.

ACTIONS (Table E.1-1, column "Basic Prof."): action → tags, eight hexadecimal digits each.

    X   remove                                     Z   zero length, or a value that tells nothing
    D   a value that tells nothing, never empty    U   another UID, the same one wherever the old one stood
    X/Z, X/D, Z/D, X/Z/D, X/Z/U*   the first that the information object definition allows; `deidentify` takes the last

CODES (Table E.3, CID 7050): what DeidentificationMethodCodeSequence says. The sets name the attributes that the columns
of Table E.1-1 keep (K) or clean (C) under an option, by keyword. Safe private elements are in `vendors/safe.py`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

EDITION: Final = "2026c"


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ACTIONS: Final[dict[str, str]] = {
    "X": """
        00001000 00080015 00080024 00080025 00080034 00080035 00080054 00080055 00080081 00080092 00080094 00080096 0008009d
        00080201 00081000 00081030 0008103e 00081040 00081041 00081048 00081049 00081050 00081052 00081060 00081062 00081080
        00081084 00081088 00081120 00081301 00081302 00081303 00081304 00082111 00084000 00100011 00100012 00100013 00100014
        00100015 00100016 00100021 00100032 00100041 00100042 00100043 00100044 00100045 00100046 00100047 00100050 00100101
        00100102 00101000 00101001 00101002 00101005 00101010 00101020 00101030 00101040 00101050 00101060 00101080 00101081
        00101090 00101100 00102000 00102110 00102150 00102152 00102154 00102155 00102160 00102161 00102162 00102180 001021a0
        001021b0 001021c0 001021d0 001021f0 00102297 00102299 00104000 00120022 00120023 00120032 00120041 00120043 00120051
        00120055 00120071 00120072 00120073 00120082 00120086 00120087 0014407c 0014407e 0016002b 0016004b 0016004d 0016004e
        0016004f 00160050 00160051 00160070 00160071 00160072 00160073 00160074 00160075 00160076 00160077 00160078 00160079
        0016007a 0016007b 0016007c 0016007d 0016007e 0016007f 00160080 00160081 00160082 00160083 00160084 00160085 00160086
        00160087 00160088 00160089 0016008a 0016008b 0016008c 0016008d 0016008e 00180027 00180035 00181004 00181005 00181007
        00181008 00181009 0018100a 00181010 00181011 00181012 00181014 00181042 00181043 00181072 00181073 00181078 00181079
        00181200 00181201 00181202 00181204 00181205 00184000 00185011 00189185 00189373 0018937b 0018937f 00189424 00189937
        0018a002 0018a003 00200027 00203401 00203403 00203405 00203406 00204000 00209158 00284000 00320012 00320032 00320033
        00320034 00320035 00321000 00321001 00321010 00321011 00321020 00321021 00321030 00321032 00321033 00321040 00321041
        00321050 00321051 00321066 00321067 00321070 00324000 00380004 00380010 00380011 00380014 0038001a 0038001b 0038001c
        0038001d 0038001e 00380020 00380021 00380030 00380032 00380040 00380050 00380060 00380061 00380062 00380064 00380300
        00380400 00380500 00384000 003a0020 003a0203 003a020c 003a0329 003a032b 00400001 00400002 00400003 00400004 00400005
        00400006 00400007 00400009 0040000b 00400010 00400011 00400012 00400241 00400242 00400243 00400244 00400245 00400250
        00400251 00400253 00400254 00400275 00400280 00400310 0040050a 0040051a 00400556 00400600 00400602 004006fa 00401001
        00401002 00401004 00401005 0040100a 00401010 00401011 00401102 00401103 00401104 00401400 00402001 00402004 00402005
        00402008 00402009 00402010 00402011 00402400 00403001 00404005 00404008 00404010 00404011 00404025 00404027 00404028
        00404030 00404034 00404035 00404036 00404037 00404050 00404051 00404052 0040a023 0040a024 0040a033 0040a034 0040a035
        0040a078 0040a07a 0040a07c 0040a110 0040a112 0040a192 0040a193 0040a307 0040a352 0040a353 0040a354 0040a358 0040b034
        0040b036 0040b03b 0040b03f 0040db06 0040db07 0040e004 0040e012 00440004 0044000b 00440010 00440105 0050001b 00500020
        00500021 006a0006 00700082 00700083 00700086 00741234 00741236 00880200 00880904 00880906 00880910 00880912 01000420
        04000310 04000402 04000403 04000404 04000550 04000551 04000552 04000561 04000600 20300020 21000040 21000050 21000070
        30020121 30020123 30060004 30060006 30060028 3006002d 3006002e 30060038 3006004d 3006004e 30060085 30060088 300a0003
        300a0004 300a000b 300a000e 300a0016 300a0072 300a00c3 300a00dd 300a0196 300a01a6 300a01b2 300a0216 300a02eb 300a0676
        300a078e 300a0792 300a0794 300a079a 300c0113 30100036 30100037 30100061 30100085 40000010 40004000 40080040 40080042
        40080100 40080101 40080102 40080108 40080109 4008010a 4008010b 4008010c 40080111 40080112 40080113 40080114 40080115
        40080118 40080119 4008011a 40080200 40080202 40080300 40084000 fffafffa fffcfffc
    """,
    "Z": """
        00080020 00080030 00080050 00080090 0008009c 00100010 00100030 00100040 00120021 00120030 00120031 00120050 00120060
        00181203 00200010 00400513 00400562 00400610 00402016 00402017 0040a082 0040a088 04000564 30060008 30060009 30060026
        300600a6 300a0611 300a0615 300a067d 300e0004 300e0005 3010000f 30100017 3010001b 30100043 3010005a 3010005c 3010007a
        3010007b 3010007f 30100081
    """,
    "D": """
        00080106 00080107 00120010 00120020 00120040 00120042 00120081 001811bb 00189074 00189151 00189367 00189369 0018936a
        00189371 00189623 00189701 00189804 00340001 00340002 00340005 00340007 003a0314 00400512 00400551 00401101 0040a027
        0040a030 0040a073 0040a075 0040a120 0040a121 0040a122 0040a123 0040a13a 0040a730 00420011 00440104 00686226 00686270
        006a0003 006a0005 00700001 00700006 0072000a 0072005e 0072005f 00720061 00720063 00720065 00720066 00720068 0072006a
        0072006b 0072006c 0072006d 0072006e 00720070 00720071 04000105 04000115 04000562 04000563 04000565 21000140 30060002
        30080024 30080025 30080162 30080164 30080166 30080168 300a0002 300a022c 300a022e 300a0608 300a0619 300a0623 300a062a
        300a067c 300a0734 300a0736 300a073a 300a0741 300a0742 300a0760 300a0783 300c0127 3010002d 30100033 30100034 30100035
        30100038 30100054
    """,
    "U": """
        00001001 00020003 00041511 00080014 00080017 00080018 00080019 00080058 00081155 00081195 00083010 00181002 0018100b
        00182042 0020000d 0020000e 00200052 00200200 00209161 00209164 00281199 00281214 003a0310 00400554 00404023 0040a124
        0040a171 0040a172 0040a402 0040db0c 0040db0d 00620021 00640003 0070031a 00701101 00701102 00880140 04000100 30060024
        300600c2 300a0013 300a0054 300a0083 300a0609 300a0650 300a0700 300a0785 30100006 3010000b 30100013 30100015 30100031
        3010003b 3010006e 3010006f
    """,
    "X/Z": """
        00080022 00080032 00081110 00102203 00321060 00400555 22000002 22000005 30080105 300a00b2 300e0008
    """,
    "X/D": """
        00080012 00080021 00080031 00081072 00181030 00181400 0018700a 0018700c 0018700e 00189516 00189517 0040a032 0040b020
        30080054 30080056 30080250 30080251 300a0006 300a0007 3010004c 3010004d 30100056 30100077
    """,
    "Z/D": """
        00080023 00080033 00100020 00180010 00189919 00700084
    """,
    "X/Z/D": """
        00080013 0008002a 00080080 00080082 00081010 00081070 00081111 00181000
    """,
    "X/Z/U*": """
        00081140 00082112
    """,
}

# Groups that go as a whole: curves, and overlays unless graphics are cleaned (clause E.1.1 and Table E.1-1).
CURVES: Final = range(0x5000, 0x5100, 2)
OVERLAYS: Final = range(0x6000, 0x6100, 2)

# Option → (code value, code meaning), coding scheme DCM.
CODES: Final[dict[str, tuple[str, str]]] = {
    "basic": ("113100", "Basic Application Confidentiality Profile"),
    "pixels": ("113101", "Clean Pixel Data Option"),
    "graphics": ("113103", "Clean Graphics Option"),
    "structured content": ("113104", "Clean Structured Content Option"),
    "descriptors": ("113105", "Clean Descriptors Option"),
    "full dates": ("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
    "shifted dates": ("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    "patient characteristics": ("113108", "Retain Patient Characteristics Option"),
    "device": ("113109", "Retain Device Identity Option"),
    "uids": ("113110", "Retain UIDs Option"),
    "safe private": ("113111", "Retain Safe Private Option"),
    "institution": ("113112", "Retain Institution Identity Option"),
}

PATIENT_CHARACTERISTICS: Final = _names("""
    EthnicGroup EthnicGroupCodeSequence PatientAge PatientSex PatientSexNeutered PatientSize PatientWeight PregnancyStatus
    SmokingStatus
""")
CHARACTERISTICS_IN_WORDS: Final = _names("Allergies PatientState PreMedication SpecialNeeds")  # C: cleaned, not kept
# Dates that neither option about dates keeps: the columns are empty.
NEVER_A_DATE: Final = _names("PatientBirthDate PatientBirthTime")
# Under "uids": sequences that stay although their action is no U, and UIDs whose column is empty.
UID_SEQUENCES: Final = _names("ReferencedPerformedProcedureStepSequence ReferencedStudySequence")
NEVER_A_UID: Final = _names("DigitalSignatureUID UID")
DEVICE: Final = _names("""
    CassetteID DetectorID DeviceDescription DeviceLabel DeviceSerialNumber DeviceUID GantryID GeneratorID
    HardcopyCreationDeviceID LensMake LensModel LensSerialNumber LensSpecification ManufacturerDeviceClassUID
    ManufacturerDeviceIdentifier
    PerformedStationAETitle PerformedStationGeographicLocationCodeSequence PerformedStationName PerformedStationNameCodeSequence
    PlateID ScheduledProcedureStepLocation ScheduledStationAETitle ScheduledStationGeographicLocationCodeSequence ScheduledStationName
    ScheduledStationNameCodeSequence ScheduledStudyLocation ScheduledStudyLocationAETitle SecondaryCaptureDeviceID
    SourceManufacturer SourceSerialNumber StationAETitle StationName TransducerIdentificationSequence TreatmentMachineName
    UDISequence UniqueDeviceIdentifier XRayDetectorID XRayDetectorLabel XRaySourceID
""")
INSTITUTION: Final = _names("""
    ClinicalTrialCoordinatingCenterName ClinicalTrialProtocolEthicsCommitteeName ClinicalTrialSiteID ClinicalTrialSiteName
    InstitutionAddress InstitutionCodeSequence InstitutionName InstitutionalDepartmentName
    InstitutionalDepartmentTypeCodeSequence
""")
# What, beside names and institutions, tells words that a cleaned text must not hold.
IDENTITY: Final = _names("""
    AccessionNumber IssuerOfPatientID MedicalRecordLocator OtherPatientIDs PatientAddress PatientID StudyID
""")
# Endings of the keywords whose texts describe what was done: cleaned, not removed, under "descriptors".
DESCRIPTOR_ENDINGS: Final = ("Comments", "Description", "Label", "Name", "Reason", "Text", "Title")
DESCRIPTORS: Final = _names("""
    AdditionalPatientHistory ContrastBolusAgent Impressions PatientState PreMedication ReasonForStudy ReasonForVisit
    ReasonForTheImagingServiceRequest ReasonForTheRequestedProcedure RequestedContrastAgent RTPlanName RTPlanLabel
    TreatmentSite UnformattedTextValue
""")
# Such keywords whose column is empty all the same: the basic profile holds for them.
NEVER_A_DESCRIPTOR: Final = _names("""
    ClinicalTrialProtocolName ClinicalTrialSponsorName ConfidentialityConstraintOnPatientDataDescription
    ImagePresentationComments ModifiedImageDescription TextComments TopicTitle
""")
STRUCTURED: Final = frozenset(("AcquisitionContextSequence", "ContentSequence", "SpecimenPreparationSequence"))
GRAPHICS: Final = frozenset(("GraphicAnnotationSequence",))
