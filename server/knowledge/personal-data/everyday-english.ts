/** English words that are names, too: what is written like this in a sentence is mostly the word. */
export const everydayEnglish: ReadonlySet<string> = new Set(
  `
    abbott able ace angel apple april archer arrow art ash aster autumn baker ball banks barb barber bark barker baron
    basil bass bay bean bear beck bell berry best bill birch bird bishop black blade blake blank bliss block bloom
    blossom blue bly bob bold bond book booker booth boss bow bowman boxer boy branch brand brandy bray briar bridge
    bridges bright brook brooke brooks brown buck bud buddy bull burn burns bush butcher butler button buzz cable
    candy cane cannon canon cap carol carpenter carter carver case cash castle cat chamber chambers chance chandler
    chapel chapman charity chase cherry child childs chip christian chuck church clark clay cliff close clove clover
    coal coates code coder cody coin cole collar colt comfort constance constant cook cooke cooper cope coral corn
    cotton couch court coy crane cream creed crisp crop cross crow crown crystal cube curry curt curtain daisy dale
    dame dan dance dane dash dawn day days deacon dean dear dee desire destiny diamond dick dill dix dixie dock dodge
    doll dolly dolphin don dot dove down draft drake draper draw drew driver drum duck dude duke dusty dutch dyer
    eagle earl early earnest east ebony eden edge elder ember emerald england english eve ever fair faith falcon fall
    fallow farmer farrier fate fawn fay felicity fern field fields filter finch finn fish fisher flag fleet fletcher
    flint flo flood flora flower flowers flynn folder ford foreman forest forester fort fortune foster fountain fox
    frank franklin frankly free freed freedom freeman french frost fry fuller gable gage gail gale game garden
    gardener gardner garland garner garnet garrison gate gates gay gem gene gentle gentry gift gill ginger given glad
    glade glass glen gold golden good goodbody goose grace grain grand granger grant grave graves gray green greene
    grey griffin grim groom ground grove guest guide gus guy hail hale hall ham hammer hand hank happy harbor harbour
    hardy hare harmony harp harper hart hatch haven hawk hawke hay hayes hazel head hearst heart heat heath heather
    hector held henna herb hero herring hick hill hills hilton hind hog holiday holland hollow holly holm holmes homer
    honey hood hook hope hopper horn horne horse hound house howl hull humble hunt hunter hurst hyde imp inbox iris
    iron ivory ivy jack jade jake jar jasmine jasper jay jean jerk jersey jet jewel john jolly josh joy judge june
    junior justice justin kay keen key keys kidd king kit kite kitty knight knox lace ladd lake lamb lamp lance land
    lane lapis large lark lash lass latch laurel lavender law lawn laws lawyer lea leaf leather lee left les level
    liberty light lighter lilac lily linden link linn lion little lively lock locke lodge loft logan long lord lot
    lott love lovely low lowe loyal luck lucky lyric mac mace maddock maid main major mall mandy manger manly manner
    maple marble march marge marigold marina mark marker marks marsh marshal marshall martin marvel mason master
    masters mat match max maxim may mayor mead meadow meadows mel melody mercer mercy merit merry mesh messenger mick
    miles mill miller mills milo min mini minor mint miracle misty mode moe monk moody moon moor moore morrow mort
    moss mount myrtle nail nash nation neat ned neon new newell newman nice nick nigh night nightingale noble noel
    nook norm north nova novel nut oak oakes oaks ocean olive opal orange orchard page paige paine painter palm palmer
    pan pansy park parker parks parrot parson parsons partridge pat patch patience patient patton paw pay payne peace
    peach peacock peak pear pearl peck peg penn penny pepper perch perk perry pert petal peter petty phoenix pick
    pierce pike pine pip piper pitt plant poe pole pond pool poole poor pope poppy porter post potter potts pound
    power powers prescott presley price pride priest prime primrose prince princess prior pro proctor proper prosper
    prudence pryor queen queens quick quiet quill rain rains ram ramp ranch rand randy ranger ransom rare raven ray
    read reader ready red redd reed reef reeves regal reid rein remedy rest rex rice rich riches ride rider ridge ring
    rings rip rise ritz river rivers roach road rob robe robin rock rocket rocky rod roger roman rook root rope rose
    rosemary rosy rough row rowan royal ruby rudy rue rule rush russet rust rusty rye sack saddler sadler sage sail
    sailor saint sal salt sand sands sandy sapphire saunter savage sawyer say scarlet school script seal search sears
    season self sender serena serenity sergeant seward sexton shade shale sharp shaw sheep shell shelly shepherd
    sheppard shine ship shipman shore short shrub sid sierra silk silver singer skinner skip sky slater sloan slow
    small smart smith snow sol sole song sonny south spam spark sparks sparrow speaker spear speed spice spicer spike
    spring spur squire stack stafford stag stanford star stark starling stars start steel steele steep stella stem
    sterling stern stew steward stick still stock stocks stone stones storm story stout strand stranger straw street
    strong stubbs sue sugar sullivan summer summers sun sunday sunny sunshine surge surrey swain swallow swan sweet
    swift switch sword tab table tack tad tag tailor talbot tall tan tang tanner tapper tate taylor teal tempest
    temple tender terry thatcher thorn thrush thunder tide tiger tiller tilly timber tipper todd tong tower townsend
    tracker trapper travers treasure trench trent trick trinity trip true trunk trust tucker tull turk turner twist ty
    tyler upton urban usher vale valley van vance vane vaughn velvet verity vernal vic vicar victor victory vine viola
    violet virtue wade wagner wain walk walker wall waller walls wally war ward warden ware warner warren wash
    waterman waters watt watts wave way wayne weaver web webb weed weeks weir welch well wells welsh west whale wharf
    wheat wheel wheeler white wick wide wild wilder wiles will willow wills wilt wind window winds wine winner winter
    winters wire wires wise wish wolf wolfe wood woods woody wool words workman worth wren wright yale yard yates
    young younger youngs yule zeal zion zip`
    .split(/\s+/)
    .filter(Boolean),
);
