-- What was received for a cart before it is a sale, as JSON: nobody is asked to pay twice after a power cut.
ALTER TABLE cart ADD COLUMN tenders TEXT NOT NULL DEFAULT '[]';
