using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;

namespace CitizenPortal.Components.Tests.Desk;

/// <summary>Small views of a case for the tests of the desk.</summary>
internal static class DeskViews
{
    public static DeskCaseView Case(QuestionState state, params CaseAct[] acts) => new(7, "HD20-000007-1", 3, state, "Gọi tôi số 0912 345 678 về đường thôn.")
    {
        Asker = new AskerView("Trần Thị Bình", null, false, ContactWay.Phone),
        Place = new PlaceView("GT-01", "Đường thôn", null, ""),
        Holders = new HoldersView("Sở GTVT", "Sở TT&TT", "so-gtvt", "Sở GTVT"),
        Acts = acts,
    };

    public static CaseModel Model(DeskCaseView view) => new(view, new DeskChoices(), new("__RequestVerificationToken", "thẻ"))
    {
        Address = "/can-bo/y-kien/HD20-000007-1", Home = "/can-bo", PublicAddress = "/hoi-dap/",
    };

    public static CaseAct May(Verb verb) => new(verb, []);

    public static CaseAct MayNot(Verb verb, RefusalCode code) => new(verb, [new Refusal(code)]);
}
