using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class LetterActMapping : IEntityTypeConfiguration<LetterAct>
{
    public void Configure(EntityTypeBuilder<LetterAct> builder)
    {
        builder.ToTable("LetterActs");
        builder.Property(a => a.ActorName).HasMaxLength(200);
        builder.Property(a => a.Reason).HasMaxLength(200);
        builder.HasIndex(a => a.LetterId);
    }
}

internal sealed class LetterTokenMapping : IEntityTypeConfiguration<LetterToken>
{
    public void Configure(EntityTypeBuilder<LetterToken> builder)
    {
        builder.ToTable("LetterTokens").HasKey(t => t.Hash);
        builder.Property(t => t.Hash).HasMaxLength(32);
        builder.HasIndex(t => t.ExpiresAt);
        builder.HasIndex(t => t.QuestionId);
    }
}

internal sealed class LetterWordingMapping : IEntityTypeConfiguration<LetterWording>
{
    public void Configure(EntityTypeBuilder<LetterWording> builder)
    {
        builder.ToTable("LetterWordings").HasKey(w => w.Letter);
        builder.Property(w => w.Letter).HasMaxLength(40);
        builder.Property(w => w.Subject).HasMaxLength(200);
        builder.Property(w => w.ChangedBy).HasMaxLength(200);
    }
}

internal sealed class SweepAlarmMapping : IEntityTypeConfiguration<SweepAlarm>
{
    public void Configure(EntityTypeBuilder<SweepAlarm> builder)
    {
        builder.ToTable("SweepAlarms").HasKey(a => new { a.Sweep, a.Day });
        builder.Property(a => a.Sweep).HasMaxLength(60);
    }
}

internal sealed class OnDutyMapping : IEntityTypeConfiguration<OnDuty>
{
    public void Configure(EntityTypeBuilder<OnDuty> builder)
    {
        builder.ToTable("OnDuties");
        builder.Property(d => d.Agency).HasMaxLength(40);
        builder.Property(d => d.Phone).HasMaxLength(20);
        builder.HasIndex(d => new { d.Agency, d.To });
    }
}
