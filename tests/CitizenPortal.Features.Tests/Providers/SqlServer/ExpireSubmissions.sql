DELETE FROM [s]
FROM [Submissions] AS [s]
WHERE [s].[ExpiresAt] < @now
GO

DELETE FROM [p]
FROM [PortalSettings] AS [p]
WHERE [p].[Key] LIKE N'ask-tally:%' AND [p].[Key] <> @keyOfDay
GO

DELETE FROM [a]
FROM [AskTallies] AS [a]
WHERE [a].[Day] < @day
GO

DELETE FROM [s]
FROM [SealedDrafts] AS [s]
WHERE [s].[ExpiresAt] < @now
GO

DELETE FROM [l]
FROM [LetterTokens] AS [l]
WHERE [l].[ExpiresAt] < @now
GO

DELETE FROM [a]
FROM [AccountTokens] AS [a]
WHERE [a].[ExpiresAt] < @now AND ([a].[ContactIndex] IS NULL OR [a].[UsedAt] IS NULL OR [a].[UsedAt] < @confirmedUntil)
GO

DELETE FROM [r]
FROM [RatingSignals] AS [r]
WHERE [r].[At] < @old
GO

UPDATE [u]
SET [u].[Network] = NULL
FROM [UnverifiedRatings] AS [u]
WHERE [u].[Network] IS NOT NULL AND [u].[At] < @old
GO

SELECT [p].[Key]
FROM [PortalSettings] AS [p]
WHERE [p].[Key] LIKE N'rating-signal:%'
GO

DELETE FROM [p]
FROM [PortalSettings] AS [p]
WHERE 0 = 1
GO

UPDATE [d]
SET [d].[Contact] = NULL
FROM [DossierPapers] AS [d]
WHERE [d].[Contact] IS NOT NULL AND [d].[HandedOn] < @papers AND NOT EXISTS (
    SELECT 1
    FROM [RatingTokens] AS [r]
    WHERE [r].[PaperId] = [d].[Id] AND [r].[ExpiresAt] >= @now)
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT SYSUTCDATETIME() AS "Value"
) AS [s]
GO

DELETE FROM [s]
FROM [SweepRuns] AS [s]
WHERE [s].[EndedAt] IS NOT NULL AND ([s].[StartedAt] < @old OR ([s].[StartedAt] < @idle AND [s].[Scanned] = 0 AND [s].[Error] IS NULL AND [s].[Sweep] IN (N'ApplySuccessions', N'StartAbsences', N'FollowOfficials', N'WatchSealed', N'RouteUnanswered', N'DeemAccepted', N'ResumeSilent', N'DeemReopened', N'FollowMerged', N'EscalateOverdue', N'AlarmUrgent', N'WatchBreaches', N'SendLetters', N'TellSenders', N'RecountDeadlines', N'SealAudit', N'WatchSweeps')))
