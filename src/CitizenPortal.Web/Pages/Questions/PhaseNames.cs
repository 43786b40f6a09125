using CitizenPortal.Features.Reading.Show;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The phases as they stand in an address.</summary>
public static class PhaseNames
{
    private static readonly Dictionary<PublicPhase, string> Names = new()
    {
        [PublicPhase.Answered] = "da-tra-loi",
        [PublicPhase.Working] = "dang-xu-ly",
        [PublicPhase.SentOn] = "da-chuyen",
        [PublicPhase.Sent] = "da-gui",
        [PublicPhase.AwaitingCitizen] = "cho-bo-sung",
        [PublicPhase.Guided] = "da-huong-dan",
        [PublicPhase.Declined] = "khong-tiep-nhan",
    };

    public static IReadOnlyCollection<PublicPhase> Offered => Names.Keys;

    public static string Of(PublicPhase phase) => Names[phase];

    public static PublicPhase? Parse(string? name) =>
        Names.Where(one => one.Value == name).Select(one => (PublicPhase?)one.Key).FirstOrDefault();
}
