using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Questions.AskBack;
using CitizenPortal.Features.Questions.Assign;
using CitizenPortal.Features.Questions.HandOver;
using FluentValidation;

namespace CitizenPortal.Features.Tests.Questions;

/// <summary>Who consents to asking the resident, and who gets a case, is somebody of the lead agency whose duty is in force that day.</summary>
public sealed class PeopleOfTheLeadTests : IDisposable
{
    private readonly TermPortal _portal = new();

    private enum Kind { Real, Future, Past, Disabled, OtherAgency, OtherDuty, Unknown }

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("Real", true)]
    [InlineData("Future", false)]
    [InlineData("Past", false)]
    [InlineData("Disabled", false)]
    [InlineData("OtherAgency", false)]
    [InlineData("OtherDuty", false)]
    [InlineData("Unknown", false)]
    public async Task Consent_is_that_of_an_approver_of_the_lead_on_that_day(string kind, bool allowed)
    {
        var id = await _portal.InWorkAsync();
        var approver = await HireAsync(Enum.Parse<Kind>(kind), Duty.Approver);
        Task Ask() => _portal.DoAsync<AskBackQuestionHandler>((h, key) => h.HandleAsync(new(key, "Xin cho biết số thửa.", approver), _portal.Official, default), id);

        if (allowed)
        {
            await Ask();
        }
        else
        {
            Assert.Equal([nameof(AskBackQuestion.ConsentOf)], (await Assert.ThrowsAsync<ValidationException>(Ask)).Errors.Select(e => e.PropertyName));
        }

        Assert.Equal(allowed ? QuestionState.AwaitingCitizen : QuestionState.InProgress, (await _portal.CaseAsync(id)).State);
    }

    [Theory]
    [InlineData("Real", true)]
    [InlineData("Future", false)]
    [InlineData("Past", false)]
    [InlineData("Disabled", false)]
    [InlineData("OtherAgency", false)]
    public async Task Case_goes_to_an_official_of_the_lead_on_that_day(string kind, bool allowed)
    {
        var (first, second) = (await _portal.InWorkAsync(), await _portal.InWorkAsync());
        var official = await HireAsync(Enum.Parse<Kind>(kind), Duty.Official);
        var desk = new Actor(83, "Văn thư", [new DutyGrant(Duty.AgencyDesk, _portal.Lead)]) { Agency = _portal.Lead };
        Task Assign() => _portal.DoAsync<AssignQuestionHandler>((h, key) => h.HandleAsync(new(key, official), desk, default), first);
        Task HandOver() => _portal.DoAsync<HandOverQuestionHandler>((h, key) => h.HandleAsync(new(key, official, "Nghỉ ốm."), _portal.Approver, default), second);

        foreach (var give in new[] { Assign, HandOver })
        {
            if (allowed)
            {
                await give();
            }
            else
            {
                Assert.Equal(["OfficialId"], (await Assert.ThrowsAsync<ValidationException>(give)).Errors.Select(e => e.PropertyName));
            }
        }

        Assert.Equal((allowed, allowed), ((await _portal.CaseAsync(first)).AssigneeId == official, (await _portal.CaseAsync(second)).AssigneeId == official));
    }

    private Task<long> HireAsync(Kind kind, Duty duty) => kind == Kind.Unknown ? Task.FromResult(9_999L) : _portal.ReadAsync(async db =>
    {
        var user = new PortalUser { UserName = "moi", FullName = "Người mới", Email = "moi@coquan.example.vn", Agency = _portal.Lead, IsDisabled = kind == Kind.Disabled };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        var today = _portal.Now.Day;
        db.Duties.Add(new DutyRow
        {
            UserId = user.Id, Duty = kind == Kind.OtherDuty ? Duty.AgencyDesk : duty, Agency = kind == Kind.OtherAgency ? "so-y-te" : _portal.Lead,
            From = kind == Kind.Future ? today.AddDays(1) : today.AddDays(-9), To = kind == Kind.Past ? today.AddDays(-1) : kind == Kind.Real ? today : null,
        });
        await db.SaveChangesAsync();
        return user.Id;
    });
}
