using System.Text.Json.Serialization;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Koppelgroepen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Ruil;
using StageSystem.Koppeling.Stabiliteit;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling;

/// <summary>What the engine is asked to solve. Ids are compared ordinally; where "ascending id" decides, that is ordinal too.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Toewijzingsopdracht), "toewijzing")]
[JsonDerivedType(typeof(Koppelgroepenopdracht), "koppelgroepen")]
[JsonDerivedType(typeof(Gespreksopdracht), "gespreksindeling")]
[JsonDerivedType(typeof(Indelingsopdracht), "indeling")]
[JsonDerivedType(typeof(Poulesopdracht), "poules")]
[JsonDerivedType(typeof(Amcopdracht), "amc")]
[JsonDerivedType(typeof(Nspohopdracht), "nspoh")]
[JsonDerivedType(typeof(Stabieleopdracht), "stabiel")]
[JsonDerivedType(typeof(Ruilopdracht), "ruil")]
public abstract record Opdracht;
